import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineMdastPlugin, mdxToJs } from 'satteri';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runbookMarkup } from '../../../src/runbook/markup.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-'));
  await mkdir(join(folder, 'content/runbooks'), { recursive: true });
  await mkdir(join(folder, 'content/guides'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const frontmatter = '---\nparameters:\n  - name: path\n    example: /var\n---\n';

/** Shows asides in the plainest way; on the site Starlight does it. */
const asides = defineMdastPlugin({
  name: 'asides',
  containerDirective: (node) => ({ type: 'blockquote', children: node.children }),
});

/** The code that a page compiles to. */
async function compiled(body: string, kind = 'runbooks'): Promise<string> {
  const file = join(folder, 'content', kind, 'example.mdx');
  await writeFile(file, frontmatter + body);
  const options = {
    mdastPlugins: [runbookMarkup, asides],
    fileURL: pathToFileURL(file),
    features: { directive: true },
  };
  return (await mdxToJs(body, options)).code;
}

test.each([
  ['/guides/100%/', '/guides/100%25/'],
  ['https://example.com/%E0%A4%A', 'https://example.com/%E0%A4%25A'],
  ['/x?half=50%&path={{path}}', 'half=50%25&path=%2Fvar'],
])('a link to %s does not stop the page: a percent sign need not begin an escape', async (address, rendered) => {
  expect(await compiled(`See [it](${address}).\n`)).toContain(rendered);
});

test('a step becomes an element with a key, a command, and a place for its value', async () => {
  const code = await compiled('## Diagnose\n\n### Look\n\n```sh\ndf -h "{{path}}"\n```\n\n**Expect:** room.\n');
  expect(code).toMatch(/wb-step/);
  expect(code).toMatch(/"data-key": "[0-9a-f]{16}"/);
  expect(code).toMatch(/"data-title": "Look"/);
  expect(code).toMatch(/"data-name": "path",\s*"data-state": "double"/);
  expect(code).toContain('/var');
  expect(code).toContain('wb-said wb-expect');
});

test('each way to warn asks to be read', async () => {
  const step = (warning: string) => compiled(`## Mitigate\n\n### Free\n\n${warning}\n\n\`\`\`sh\nrm old\n\`\`\`\n`);
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
  const code = await compiled('## Impact\n\nLook at {{path}}, `ls {{path}}` and [the page](/x/?p={{path}}).\n');
  expect(code.match(/"data-name": "path"/g)).toHaveLength(2);
  expect(code).toContain('/x/?p=%2Fvar');
  expect(code).toMatch(/"data-template": "\/x\/\?p=\{\{path\}\}"/);
});

test('pages of other kinds stay as they are', async () => {
  expect(await compiled('## Diagnose\n\n### Look\n\n```sh\nls\n```\n', 'guides')).not.toContain('wb-');
});
