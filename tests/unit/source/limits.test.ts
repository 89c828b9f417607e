import { expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

const head = '---\ntitle: A\n---\n\n';
const tooMuch: readonly (readonly [string, string])[] = [
  ['one long line', `${head}${'a-'.repeat(20_000)}\n`],
  ['braces', `${head}${'{\n'.repeat(5_000)}`],
  ['parameters', `${head}${'{{a}}\n'.repeat(9_000)}`],
  ['comments that begin', `${head}${'{/*\n'.repeat(9_000)}`],
  ['brackets', `${head}${':a[\n'.repeat(9_000)}`],
  ['tags', `${head}${'<a>\n'.repeat(9_000)}`],
  ['blocks of code', `${head}${'```\n'.repeat(9_000)}`],
  ['diagrams', `${head}${'```mermaid\na\n```\n'.repeat(2_000)}`],
  ['lines of frontmatter', `--- \n${'a:\n '.repeat(9_000)}\n---\t\n\nText.\n`],
];

test.each(tooMuch)('a page with too much is not read, and said to be so: %s', async (_, text) => {
  const source = parseSource('content/guides/a.mdx', text);
  expect(source).toMatchObject({ text: '', body: '', fault: { kind: 'too-much' } });
  const findings = await check({ sources: [source], config, today: '2026-11-23', site: { routes: [], files: [] } });
  expect(findings).toMatchObject([
    {
      rule: 'file-size',
      line: 1,
      message: expect.stringMatching(/^the page has [\d,]+ .*; at most [\d,]+ can be read$/),
    },
  ]);
});

test('a long page of ordinary words is read', () => {
  const text = `${head}${'A sentence of some words, with `code` and [a link](/guides/b/).\n\n'.repeat(3_000)}`;
  expect(parseSource('content/guides/a.mdx', text).fault).toBeUndefined();
});
