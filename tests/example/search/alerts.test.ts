import { expect, test } from 'vitest';
import { watchbookEngine } from '../../../scripts/bench/search-evaluation/engines.ts';
import { urlOf } from '../../../src/model/page.ts';
import { alertNamesOf } from '../../../src/model/runbooks/alerts.ts';
import { readHandbook } from '../../../src/search/index/read-handbook.ts';

test.each([
  ['alone', (name: string) => name],
  ['with labels', (name: string) => `${name}{severity="critical", instance="web-1"}`],
  ['in a sentence', (name: string) => `${name} alert is firing`],
  ['in lower case', (name: string) => `${name.toLowerCase()} alert firing`],
])('the name of every alert, %s, finds a runbook for it first', async (_, written) => {
  const handbook = await readHandbook();
  const engine = await watchbookEngine('dist/pagefind');
  const runbooks = Map.groupBy(
    handbook.all('runbook').flatMap((page) => alertNamesOf(page.data).map((name) => ({ name, url: urlOf(page) }))),
    ({ name }) => name,
  );
  const wrong: string[] = [];
  for (const [name, pages] of runbooks) {
    const [first] = await engine.ask(written(name));
    if (!pages.some(({ url }) => url === first)) wrong.push(`${name}: ${first}`);
  }
  expect(wrong).toEqual([]);
});
