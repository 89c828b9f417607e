import { expect, test } from 'vitest';
import { lostAddresses } from '../../src/authoring/links/ever.ts';
import { filesEver } from '../../src/source/git.ts';
import { readSources } from '../../src/source/read.ts';

test('every address that this handbook ever had leads to a page', async () => {
  const ever = await filesEver(process.cwd(), 'content');
  expect(ever.length).toBeGreaterThan(100);
  expect(lostAddresses(ever, await readSources(process.cwd()))).toEqual([]);
});
