import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDictionary } from '../../../src/checker/dictionary.ts';

const cache = mkdtempSync(join(tmpdir(), 'watchbook-words-'));
afterAll(() => rmSync(cache, { recursive: true, force: true, maxRetries: 5 }));

const right =
  'behind fault colour color organisation organization don’t kubernetes hostname failover rollback runbook'.split(' ');
const wrong = ['recieves', 'behnd', 'organisaton', 'esponsible'];

describe('the dictionary', () => {
  it('knows British and American words and terms of the trade, read afresh and from its cache', () => {
    for (const way of ['afresh', 'from the cache']) {
      const dictionary = openDictionary(cache);
      expect(
        right.filter((word) => !dictionary.knows(word.replace('’', "'"))),
        way,
      ).toEqual([]);
      expect(
        wrong.filter((word) => dictionary.knows(word)),
        way,
      ).toEqual([]);
      expect(dictionary.suggest('recieves')[0], way).toBe('receives');
    }
  });
});
