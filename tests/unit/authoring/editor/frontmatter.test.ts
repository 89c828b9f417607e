import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditorIndex } from '../../../../src/authoring/editor/write-editor-index.ts';
import { scaffold } from '../../../../src/authoring/new-page/page.ts';
import { LanguageServer } from './language-server.ts';

// What CONTRIBUTING.md promises of VS Code, tried with the server that its Astro extension runs.

const root = mkdtempSync(join(tmpdir(), 'editor-'));
const file = 'content/runbooks/Disk.mdx';
const uri = pathToFileURL(join(root, file)).href;
let server: LanguageServer;
let lines: string[];

beforeAll(async () => {
  const role = scaffold({ kind: 'role', id: 'sre', title: 'SRE', owner: 'sre', given: {}, today: '2026-11-23' });
  const page = scaffold({ kind: 'runbook', id: 'disk', title: 'Disk', owner: 'sre', given: {}, today: '2026-11-23' });
  const text = (page.text ?? '')
    .replace('urgency: ticket', 'urgency: ')
    .replace('owner: sre', 'owner: srre')
    .replace('reviewed: 2026-11-23', 'reviewed: 2026-02-31\nurgensy: page');
  for (const folder of ['roles', 'runbooks']) mkdirSync(join(root, 'content', folder), { recursive: true });
  writeFileSync(join(root, role.file), role.text ?? '');
  writeFileSync(join(root, file), text);
  writeFileSync(join(root, 'tsconfig.json'), '{}');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await writeEditorIndex(root);
  lines = text.split('\n');

  server = new LanguageServer(
    process.execPath,
    [resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    root,
  );
  const rootUri = pathToFileURL(root).href;
  await server.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'handbook' }],
    capabilities: {
      textDocument: { completion: {}, hover: { contentFormat: ['markdown'] }, diagnostic: {} },
      workspace: { configuration: true, workspaceFolders: true },
    },
    initializationOptions: { typescript: { tsdk: resolve('node_modules/typescript/lib') }, contentIntellisense: true },
  });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'mdx', version: 1, text } });
}, 60_000);

afterAll(() => {
  server.stop();
  rmSync(root, { recursive: true, force: true });
});

const after = (start: string) => ({ line: lines.findIndex((line) => line.startsWith(start)), character: start.length });

async function completionsAfter(start: string): Promise<string[]> {
  const answer = await server.request('textDocument/completion', { textDocument: { uri }, position: after(start) });
  return (answer as { items: { label: string }[] }).items.map((item) => item.label);
}

describe('the language server of the Astro extension, in the frontmatter of an MDX page', () => {
  it('completes the words of a field', async () => {
    expect(await completionsAfter('urgency: ')).toEqual(['page', 'ticket', 'routine']);
  });

  it('completes the ids of pages', async () => {
    expect(await completionsAfter('owner: ')).toContain('sre');
  });

  it('explains a field', async () => {
    const hover = await server.request('textDocument/hover', { textDocument: { uri }, position: after('escal') });
    expect(JSON.stringify(hover)).toContain('Who to call when this page does not help');
  });

  it('marks what is wrong and leaves the prose alone', async () => {
    const report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    const { items } = report as { items: { message: string; range: { start: { line: number } } }[] };
    const messages = items.map(({ message, range }) => `${range.start.line + 1}: ${message}`).join('\n');
    expect(messages).toContain('5: expected a date that exists');
    expect(messages).toContain('6: Property urgensy is not allowed');
    expect(messages).toContain('4: Value is not accepted. Valid values: "sre"');
    expect(items.every(({ range }) => range.start.line < lines.indexOf('---', 1))).toBe(true);
  });
});
