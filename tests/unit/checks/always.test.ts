import { expect, test } from 'vitest';
import { rules } from '../../../src/checks/index.ts';
import { heedsComments, type Rule } from '../../../src/checks/rule.ts';
import { findingsIn } from './check-example.ts';

/** What a rule finds in its bad example, each finding with a comment above it that would switch the rule off. */
async function foundInSpite({ id, bad }: Rule): Promise<number> {
  const lines = bad.text.split('\n');
  const end = lines.indexOf('---', 1);
  const places = bad.at.map((place) => Number.parseInt(place, 10) - 1);
  const text = lines.flatMap((line, at) => {
    const words = `watchbook-disable-next-line ${id} -- a reason`;
    if (!places.includes(at) || line === '---') return [line];
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    return [at < end ? `${indent}# ${words}` : `{/* ${words} */}`, line];
  });
  return (await findingsIn({ ...bad, text: text.join('\n') })).filter(({ rule }) => rule === id).length;
}
const named = rules.map((rule) => [rule.id, rule] as const);
const [firm, soft] = [
  named.filter(([, rule]) => !heedsComments(rule)),
  named.filter(([, rule]) => heedsComments(rule)),
];

test('what keeps readers safe heeds no comment: code, links, look-alikes, secrets, private contacts', () => {
  const ids = firm.map(([id]) => id);
  expect(ids).toEqual(expect.arrayContaining(rules.filter(({ family }) => family === 'safety').map(({ id }) => id)));
  expect(ids).toEqual(expect.arrayContaining(['no-code', 'no-script-links', 'no-secrets', 'no-private-contacts']));
});

test.each(firm)('a comment does not switch off %s', async (id, rule) => {
  // What cannot be read as MDX has no comments.
  if (id === 'mdx-syntax') return;
  expect(await foundInSpite(rule)).toBeGreaterThanOrEqual(rule.bad.at.length);
});

test('the same comment switches off what is a matter of taste', async () => {
  let off = 0;
  for (const [, rule] of soft) if ((await foundInSpite(rule)) < rule.bad.at.length) off += 1;
  expect(off).toBeGreaterThan(soft.length / 2);
});

test('a comment does not hide a value with which the page could not be built', async () => {
  const file = 'content/runbooks/example.mdx';
  const parameter =
    "parameters:\n  - name: x\n    description: It.\n    example: a\n    # watchbook-disable-next-line field-value -- a reason\n    pattern: '(?=a)+'\n";
  const found = await findingsIn({ file, text: `---\ntitle: Example\n${parameter}---\n` });
  expect(found.map(({ rule, line }) => `${line} ${rule}`)).toContain('8 field-value');
});
