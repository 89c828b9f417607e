import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TextStore } from '../../../src/source/text-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('texts kept from one run to the next', () => {
  const store = new TextStore(folder);

  it('are given back as they were put', () => {
    for (const text of ['', 'one\ntwo\n', '\u2028 “quoted” \ud83d\ude80']) {
      store.put('a', text);
      expect(new TextStore(folder).get('a')).toBe(text);
    }
    expect(store.get('b')).toBeUndefined();
  });

  it('count as missing where a byte is another, the end is cut off, or nothing is there', () => {
    store.put('a', 'a text of some length');
    const whole = readFileSync(join(folder, 'a'), 'utf8');
    for (const damaged of [whole.replace('some', 'sore'), whole.slice(0, -1), whole.slice(0, 20), '', 'a text']) {
      writeFileSync(join(folder, 'a'), damaged);
      expect(store.get('a')).toBeUndefined();
    }
  });

  it('count as missing where they are those of another', () => {
    store.put('a', 'the text of a');
    writeFileSync(join(folder, 'b'), readFileSync(join(folder, 'a')));
    expect(store.get('b')).toBeUndefined();
    rmSync(join(folder, 'b'));
  });

  it('go when nobody names them', () => {
    store.put('a', 'a');
    store.put('b', 'b');
    store.keepOnly(new Set(['b', 'c']));
    expect(readdirSync(folder)).toEqual(['b']);
    new TextStore(join(folder, 'none')).keepOnly(new Set());
  });
});
