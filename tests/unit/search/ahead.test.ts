import { expect, test } from 'vitest';
import { Ahead } from '../../../src/search/query/ahead.ts';

const from = 'https://handbook.example/search/';

test('what was asked for ahead is had once, by its address however it is written', async () => {
  const asked: string[] = [];
  const ahead = new Ahead(async (address) => {
    asked.push(address);
    return new Response(address);
  }, from);
  void ahead.begin('/index/entry.json');
  void ahead.begin('https://handbook.example/index/entry.json');
  expect(asked).toEqual(['/index/entry.json']);
  expect(await (await ahead.take('https://handbook.example/index/entry.json?ts=1'))?.text()).toBe('/index/entry.json');
  expect(await ahead.take('/index/entry.json')).toBeUndefined();
  expect(await ahead.take('/index/other.json')).toBeUndefined();
});

test('what failed, or is not there, is not had, so that it is asked for again', async () => {
  const ahead = new Ahead(async (address) => {
    if (address === '/away') throw new TypeError('no network');
    return new Response('', { status: 404 });
  }, from);
  await expect(ahead.begin('/away')).rejects.toThrow('no network');
  await ahead.begin('/missing');
  expect(await ahead.take('/away')).toBeUndefined();
  expect(await ahead.take('/missing')).toBeUndefined();
});
