import { expect, test } from 'vitest';
import { mendedBy, saidOf } from './said.ts';

const guide = 'content/guides/example.mdx';
const page = (label: string, indent = '') =>
  `---\ntitle: Flow\n---\n\n${indent === '' ? '' : '- See:\n\n'}${[
    '```mermaid title="Flow"',
    'flowchart TD',
    `  A --> B[${label}]`,
    '```',
  ]
    .map((line) => indent + line)
    .join('\n')}\n`;

test.each([
  '',
  '  ',
])('a label with brackets is put in quotes by --fix, at its place in the page (indent “%s”)', async (indent) => {
  const text = page('Provisioner (Terraform + Helm)', indent);
  expect((await saidOf(text, guide, 'diagram-syntax'))[0]).toContain(
    'Put the label in quotes: `"Provisioner (Terraform + Helm)"`; `--fix` does it.',
  );
  expect(await mendedBy(text, guide, 'diagram-syntax')).toBe(page('"Provisioner (Terraform + Helm)"', indent));
});
