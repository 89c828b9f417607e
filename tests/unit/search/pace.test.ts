import { expect, test } from 'vitest';
import { Pace } from '../../../src/components/search/pace.ts';

/** Types letters at a gap in milliseconds; after which of them it would have been asked. */
function askedAfter(letters: number, gap: number, pace = new Pace()): number[] {
  const waits = Array.from({ length: letters }, (_, place) => pace.wait(place + 1, 5_000 + place * gap));
  return waits.flatMap((wait, place) => (place === letters - 1 || wait <= gap ? [place + 1] : []));
}

test.each([60, 150, 350, 500])('whoever types a letter every %i ms is asked for once, at the end', (gap) => {
  expect(askedAfter(12, gap)).toEqual([12]);
});

test('who pauses, or types very slowly, gets an answer on the way', () => {
  expect(askedAfter(4, 1_000)).toEqual([1, 2, 3, 4]);
});

test('nobody who types fast waits long', () => {
  const pace = new Pace();
  for (let place = 0; place < 8; place++) pace.wait(place + 1, 5_000 + place * 100);
  expect(pace.wait(9, 5_800)).toBe(350);
});

test('what is pasted is answered at once, and so is every letter where answers are at hand', () => {
  const pace = new Pace();
  expect(pace.wait(20, 1_000)).toBe(0);
  pace.took(40);
  expect([pace.wait(21, 1_100), pace.wait(22, 1_200)]).toEqual([0, 0]);
  pace.took(600);
  expect(pace.wait(23, 1_300)).toBeGreaterThan(300);
});
