import { expect, test } from 'vitest';
import { z } from 'zod';
import { refusalsIn } from '../../../src/prose/gate.ts';
import { parseLoosely } from '../../../src/source/body.ts';
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

test('a component of the site takes the attributes of its schema, as literals', () => {
  const components = { Matrix: { attributes: z.strictObject({ id: z.string().min(3) }) } };
  const refusals = (body: string) =>
    refusalsIn(body, parseLoosely(body), { kind: 'guide', components }).map(({ message }) => message);
  expect(refusals('<Matrix id="delivery" />')).toEqual([]);
  expect(refusals('<Matrix id={"delivery"} />')).toEqual(['`<Matrix>` has an attribute that is code']);
  expect(refusals('<Matrix {...x} />')).toEqual(['`<Matrix>` has an attribute that is code']);
  expect(refusals('<Matrix id="a" />')).toEqual(['`<Matrix>` has a wrong attribute `id`']);
  expect(refusals('<Matrix id="delivery" onclick="x" />')).toEqual(['`<Matrix>` has a wrong attribute']);
  expect(refusals('<constructor />')).toEqual(['`<constructor>` is an HTML tag']);
  expect(refusals('<Chart />')).toEqual(['`<Chart>` is a component']);
});
