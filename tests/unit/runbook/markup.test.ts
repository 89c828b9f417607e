import { expect, test } from 'vitest';
import { rendered } from '../prose/rendered.ts';

const frontmatter = '---\nparameters:\n  - name: path\n    example: /var\n---\n';
const shown = (body: string, folder = 'runbooks') => rendered(`content/${folder}/example.mdx`, frontmatter + body);

test.each([
  ['/guides/100%/', '/guides/100%25/'],
  ['https://example.com/%E0%A4%A', 'https://example.com/%E0%A4%25A'],
  ['/x?half=50%&path={{path}}', 'half=50%25&amp;path=%2Fvar'],
])('a link to %s does not stop the page: a percent sign need not begin an escape', async (address, rendered) => {
  expect(await shown(`See [it](${address}).\n`)).toContain(rendered);
});

test('a step becomes an element with a key, a command, and a place for its value', async () => {
  const html = await shown('## Diagnose\n\n### Look\n\n```sh\ndf -h "{{path}}"\n```\n\n**Expect:** room.\n');
  expect(html).toMatch(/wb-step/);
  expect(html).toMatch(/data-key="[0-9a-f]{16}"/);
  expect(html).toMatch(/data-title="Look"/);
  expect(html).toMatch(/data-name="path" data-state="double"/);
  expect(html).toContain('/var');
  expect(html).toContain('wb-said wb-expect');
});

test('each way to warn asks to be read', async () => {
  const step = (warning: string) => shown(`## Mitigate\n\n### Free\n\n${warning}\n\n\`\`\`sh\nrm old\n\`\`\`\n`);
  for (const warning of [
    '**Destructive:** gone.',
    '**Customer-visible:** away.',
    ':::danger\nGone.\n:::',
    ':::caution\nx\n:::',
  ])
    expect(await step(warning)).toContain('data-acknowledge');
  expect(await step(':::note\nx\n:::')).not.toContain('data-acknowledge');
  expect(await step('**Expect:** x.')).not.toContain('data-acknowledge');
});

test('parameters in prose, inline code and links are places too', async () => {
  const html = await shown('## Impact\n\nLook at {{path}}, `ls {{path}}` and [the page](/x/?p={{path}}).\n');
  expect(html.match(/data-name="path"/g)).toHaveLength(2);
  expect(html).toContain('/x/?p=%2Fvar');
  expect(html).toMatch(/data-template="\/x\/\?p=\{\{path\}\}"/);
});

test('in tabs, too, a command has its values, and waits for the warning of its step', async () => {
  const tab = (label: string) => `<Tab label="${label}">\n\n\`\`\`sh\nrm "{{path}}"\n\`\`\`\n\n</Tab>`;
  const html = await shown(
    `## Mitigate\n\n### Free\n\n**Destructive:** gone.\n\n<Tabs>\n${tab('A')}\n${tab('B')}\n</Tabs>\n`,
  );
  expect(html.match(/<wb-command/g)).toHaveLength(2);
  expect(html.match(/data-name="path"/g)).toHaveLength(2);
  expect(html.match(/data-copy="" disabled=""/g)).toHaveLength(2);
});

test('a command that waits for a warning is shut from the start', async () => {
  const html = await shown('## Undo\n\n### Free\n\n**Destructive:** gone.\n\n```sh\nrm old\n```\n');
  expect(html).toMatch(/<button type="button" data-copy="" disabled="">/);
  expect(html).toContain('Read the warning');
});

test('a parameter may stand alone, and a link hold a bare percent sign', async () => {
  expect(await shown('## Impact\n\n{{path}}\n')).toMatch(/<p><wb-value data-name="path"/);
  expect(await shown('[Half](https://example.org/100%)\n')).toContain('href="https://example.org/100%25"');
});

test('pages of other kinds stay as they are', async () => {
  expect(await shown('## Diagnose\n\n### Look\n\n```sh\nls\n```\n', 'guides')).not.toContain('wb-');
});
