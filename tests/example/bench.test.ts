import { expect, test } from 'vitest';
import { generatedHandbook } from '../../scripts/bench/parts/generated-handbook.ts';

// It is made of the pages that Watchbook comes with.
test('a generated handbook has as many pages as asked for, the same each time', async () => {
  const files = await generatedHandbook(400);
  expect(Object.keys(files).filter((file) => file.endsWith('.mdx'))).toHaveLength(400);
  expect(await generatedHandbook(400)).toEqual(files);
});
