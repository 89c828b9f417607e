import { expect, test } from 'vitest';
import { firstItems, listedGroups } from '../../../src/components/facets/list-part.ts';
import { packedItem, unpackedItem } from '../../../src/components/facets/packed-item.ts';

const groupOf = (name: string, from: number, to: number) => ({
  name,
  members: Array.from({ length: to - from }, (_, at) => from + at),
});
const groups = [
  groupOf('a', 0, 100),
  groupOf('none', 0, 0),
  groupOf('b', 100, firstItems + 20),
  groupOf('c', firstItems + 20, 900),
];
const shown = (part: 'first' | 'whole' | 'rest') =>
  listedGroups(groups, part).map(({ name, members }) => [name, members.at(0), members.at(-1)]);

test('the first part and the rest of a list are all of it, in their groups', () => {
  expect(shown('first')).toEqual([
    ['a', 0, 99],
    ['b', 100, firstItems - 1],
  ]);
  expect(shown('rest')).toEqual([
    ['b', firstItems, firstItems + 19],
    ['c', firstItems + 20, 899],
  ]);
  expect(shown('whole').map(([name]) => name)).toEqual(['a', 'b', 'c']);
  expect(listedGroups([groupOf('a', 0, 5)], 'rest')).toEqual([]);
});

test.each([
  { values: [], keys: [], words: '' },
  { values: [0, 35, 36, 130], keys: [26_418_995, 26_418_995, 0, undefined, undefined], words: 'disk, full' },
  { values: [1], keys: [undefined, -5, -5], words: '' },
  { values: [], keys: [undefined], words: 'a' },
])('what an item carries comes back: %j', (item) => {
  const { values, keys, words } = unpackedItem(packedItem(item));
  expect({ values, words }).toEqual({ values: item.values, words: item.words });
  expect(item.keys.map((_, place) => keys[place])).toEqual(item.keys);
});
