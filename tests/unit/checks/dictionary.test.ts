import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDictionary } from '../../../src/checker/dictionary.ts';

const cache = mkdtempSync(join(tmpdir(), 'watchbook-words-'));
afterAll(() => rmSync(cache, { recursive: true, force: true, maxRetries: 5 }));

const right =
  'behind fault colour color organisation organization don’t kubernetes hostname failover rollback runbook'.split(' ');
const wrong = ['recieves', 'behnd', 'organisaton', 'esponsible'];

function damage() {
  for (const file of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.btrie')) continue;
    const bytes = readFileSync(join(cache, file));
    writeFileSync(join(cache, file), bytes.fill(0, bytes.length / 2, bytes.length / 2 + 1000));
  }
}

describe('the dictionary', () => {
  it('knows British and American words and terms of the trade, read afresh and from its cache', () => {
    for (const way of ['afresh', 'from the cache', 'from a damaged cache']) {
      if (way === 'from a damaged cache') damage();
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
