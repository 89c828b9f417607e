import { expect, test } from 'vitest';
import { openTools } from '../../src/checker/tools.ts';
import { readWords } from '../../src/checker/words.ts';
import { check } from '../../src/checks/run.ts';
import { writtenKinds } from '../../src/kinds/index.ts';
import { readSources } from '../../src/source/read.ts';
import { readSite } from '../../src/source/site.ts';
import { config } from '../../watchbook.config.ts';
import { handbookIn } from './handbook-of.ts';

const root = 'tests/fixtures/handbook';

test('the handbook on which the product is tested has pages of every kind', async () => {
  const handbook = await handbookIn();
  for (const kind of writtenKinds) expect(handbook.all(kind.name).length, kind.name).toBeGreaterThan(2);
});

test('it passes the check without a remark', async () => {
  const tools = openTools('.');
  const [sources, site] = await Promise.all([readSources(root), readSite(root)]);
  const words = readWords(root);
  const findings = await check({
    sources,
    config,
    today: '2026-11-23',
    site,
    words,
    dictionary: tools.dictionary,
    tools,
  });
  expect(findings).toEqual([]);
});
