import { afterAll, expect, it } from 'vitest';
import { historyNote } from '../../../src/site/history-note.ts';
import { repository } from '../repository.ts';

const origin = repository();
afterAll(() => origin.remove());

it('a build says once that a clone does not reach back, and what to do', async () => {
  expect(await historyNote(origin.root)).toBeUndefined();
  origin.write('content/a.mdx', 'a');
  origin.commit('2026-01-10');
  origin.write('content/a.mdx', 'b');
  origin.commit('2026-02-10');
  expect(await historyNote(origin.root)).toBeUndefined();
  const clone = repository('--depth', '1', `file://${origin.root}`);
  try {
    expect(await historyNote(clone.root)).toMatch(/only the last commits.*git fetch --unshallow/);
  } finally {
    clone.remove();
  }
});
