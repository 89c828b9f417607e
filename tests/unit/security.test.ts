import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attacks } from './attacks/cases.ts';

const text = readFileSync('SECURITY.md', 'utf8');
const promises = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'));

test('every promise of SECURITY.md names a test, and every test it names exists', () => {
  expect(promises.length).toBeGreaterThan(10);
  for (const promise of promises) {
    const named = [...promise.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map(([, path = '']) => path);
    expect(named.length, promise).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  }
});

test('it counts the pages that try to do harm', () => {
  expect(text).toContain(`Of ${attacks.length} pages that try to do harm`);
});
