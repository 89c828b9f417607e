import { expect, test } from 'vitest';
import { harmlessPages, hostilePages } from './hostile-pages.ts';
import { expectRefused, refusedBy, rendered } from './rendered.ts';

test.each(
  Object.entries(hostilePages('/nowhere')),
)('a page that would run something is refused: %s', async (_, text) => {
  await expectRefused('content/guides/a.mdx', text);
  await expectRefused('content/runbooks/a.mdx', text);
});

test.each(Object.entries(harmlessPages))('a page that only looks like it is shown: %s', async (_, text) => {
  const html = await rendered('content/guides/a.mdx', text);
  expect(html).not.toMatch(/<script|\{alert/);
});

test('only a runbook has parameters', async () => {
  expect(await refusedBy('content/guides/a.mdx', 'Log in to {{host}}.')).toEqual(['no-expressions']);
  expect(await rendered('content/runbooks/a.mdx', 'Log in to {{host}}.')).toContain('data-name="host"');
});

test('what is no parameter after all stays as it was written', async () => {
  expect(await rendered('content/runbooks/a.mdx', 'Log in to {{Host}}.')).toBe('<p>Log in to {{Host}}.</p>\n');
});
