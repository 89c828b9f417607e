import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Engine, watchbookEngine, watchbookOver } from '../../../scripts/bench/search-evaluation/engines.ts';
import { readMarkdownFolder } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { type JudgedQuery, type Measures, measure } from '../../../scripts/bench/search-evaluation/measures.ts';

const corpora = '../shared/corpora';
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];

async function judge(engine: Engine, queries: readonly JudgedQuery[]): Promise<Measures> {
  const runs = [];
  for (const query of queries) runs.push({ query, found: await engine.ask(query.query), milliseconds: 0, bytes: 0 });
  return measure(runs);
}

describe('this handbook', () => {
  test.each([
    ['someone who did not tune the ranking', 'tests/example/search/queries.json', 0.93, 0.9, 0.83],
    ['someone else, who says things in other words', 'tests/example/search/held-out/handbook.json', 0.8, 0.75, 0.75],
  ] as const)('answers queries of %s', async (_, queries, floor, first, share) => {
    const { mrr, success1, recall5, empty } = await judge(await watchbookEngine('dist/pagefind'), read(queries));
    expect(mrr).toBeGreaterThan(floor);
    expect(success1).toBeGreaterThan(first);
    expect(recall5).toBeGreaterThan(share);
    expect(empty).toBe(0);
  });

  test('finds nothing for nonsense', async () => {
    const engine = await watchbookEngine('dist/pagefind');
    const nonsense = JSON.parse(readFileSync('tests/example/search/nonsense.json', 'utf8')) as string[];
    for (const query of nonsense) expect(await engine.ask(query), query).toEqual([]);
  });
});

/** Floors a little under what was reached, so that a change that costs much is seen. */
const held = [
  ['runbooks nobody here wrote', `${corpora}/search/runbook-queries.json`, `${corpora}/runbooks`, 0.95],
  ['more queries over them', 'tests/example/search/held-out/runbooks.json', `${corpora}/runbooks`, 0.88],
  ['and yet more', 'tests/example/search/held-out/fresh-runbooks.json', `${corpora}/runbooks`, 0.9],
  ['post-mortems', 'tests/example/search/held-out/postmortems.json', `${corpora}/postmortems`, 0.93],
  ['a company handbook', 'tests/example/search/held-out/company-handbook.json', `${corpora}/docs/18f-handbook`, 0.88],
] as const;

describe.skipIf(!existsSync(corpora))('documents from elsewhere (skipped where ../shared/corpora is absent)', () => {
  const engines = new Map<string, Promise<Engine>>();
  afterAll(async () => {
    for (const engine of engines.values()) await (await engine).close();
  });
  test.each(held)('%s', async (_, queries, folder, floor) => {
    const engine = engines.get(folder) ?? watchbookOver(readMarkdownFolder(folder));
    engines.set(folder, engine);
    const { mrr, empty } = await judge(await engine, read(queries));
    expect(mrr).toBeGreaterThan(floor);
    expect(empty).toBe(0);
  });
});
