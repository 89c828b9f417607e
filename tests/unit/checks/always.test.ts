import { expect, test } from 'vitest';
import { rules } from '../../../src/checks/index.ts';
import { findingsIn } from './check-example.ts';

const safety = rules.filter(({ family }) => family === 'safety').map((rule) => [rule.id, rule] as const);

test.each(safety)('a comment does not switch off %s, which keeps readers safe', async (id, { bad }) => {
  const before = (await findingsIn(bad)).filter(({ rule }) => rule === id);
  const comment = id === 'mdx-syntax' ? '' : `{/* watchbook-disable-next-line ${id} -- a reason */}\n`;
  const text = bad.text.replace(/\n---\n\n/, `\n---\n\n${comment}`);
  const after = (await findingsIn({ ...bad, text })).filter(({ rule }) => rule === id);
  expect(after).toHaveLength(before.length);
});

test('a comment does not hide a value with which the page could not be built', async () => {
  const file = 'content/runbooks/example.mdx';
  const parameter =
    "parameters:\n  - name: x\n    description: It.\n    example: a\n    # watchbook-disable-next-line field-value -- a reason\n    pattern: '(?=a)+'\n";
  const found = await findingsIn({ file, text: `---\ntitle: Example\n${parameter}---\n` });
  expect(found.map(({ rule, line }) => `${line} ${rule}`)).toContain('8 field-value');
});
