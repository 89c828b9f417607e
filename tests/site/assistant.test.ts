import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['scripts/mcp.ts'],
      cwd: inject('root'),
      stderr: 'ignore',
    }),
  );
});
afterAll(() => client.close());

async function ask(name: string, args: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? '', isError: isError === true };
}

test('every tool says that it only reads', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['search', 'read_page', 'list_pages']);
  for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
});

test('an alert leads to its runbook', async () => {
  const { text } = await ask('search', { query: 'NodeFilesystemAlmostOutOfSpace' });
  expect(text.split('\n')[0]).toMatch(/^1\. Disk filling \[runbook\] \/runbooks\/disk-filling\//);
});

test('a search can be kept to one kind', async () => {
  const { text } = await ask('search', { query: 'disk', kind: 'postmortem', limit: 3 });
  const kinds = [...text.matchAll(/^\d+\. .* \[(\w+)\]/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['postmortem']));
});

test('nonsense is answered honestly', async () => {
  expect((await ask('search', { query: 'blorptastic' })).text).toBe('Nothing found for “blorptastic”.');
});

test('a page is read as Markdown by its address', async () => {
  const { text } = await ask('read_page', { url: '/runbooks/disk-filling/' });
  expect(text).toMatch(/^# Disk filling\n/);
  expect(text).toContain('## Diagnose');
});

test('an address that leads nowhere is an error', async () => {
  const { text, isError } = await ask('read_page', { url: '/etc/passwd' });
  expect(isError).toBe(true);
  expect(text).toContain('There is no page at /etc/passwd');
});

test('pages are listed by kind', async () => {
  const { text } = await ask('list_pages', { kind: 'runbook' });
  expect(text.split('\n').every((line) => line.startsWith('/runbooks/'))).toBe(true);
});

test('a query that is no query is refused', async () => {
  expect((await ask('search', { query: '' })).isError).toBe(true);
});

test('an assistant that speaks an earlier version of the protocol is served', async () => {
  const server = spawn(process.execPath, ['scripts/mcp.ts'], {
    cwd: inject('root'),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const call = async (id: number, method: string, params: Record<string, unknown>) => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return JSON.parse((await answers.next()).value ?? '').result;
  };
  const hello = await call(1, 'initialize', {
    protocolVersion: '2024-11-05',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  expect(hello).toMatchObject({ protocolVersion: '2024-11-05', serverInfo: { name: 'watchbook' } });
  server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  const { tools } = await call(2, 'tools/list', {});
  expect(tools.map(({ name }: { name: string }) => name)).toEqual(['search', 'read_page', 'list_pages']);
  const { content } = await call(3, 'tools/call', { name: 'read_page', arguments: { url: '/runbooks/disk-filling/' } });
  expect(content[0].text).toMatch(/^# Disk filling\n/);
  server.stdin.end();
  await once(server, 'exit');
});
