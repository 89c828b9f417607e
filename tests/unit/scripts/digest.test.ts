import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { config } from '../../../watchbook.config.ts';
import { files, ruleFile } from '../authoring/reminders/handbook.ts';
import { type OwnSettings, withSettings } from '../config/settings.ts';

let book: OwnSettings;
let server: Server;
let address: string;
/** What the server was asked, and what its GitLab holds. */
let asked: string[] = [];
let said: string[] = [];
const issues: { iid: number; title: string; description: string; state: string }[] = [];

async function bodyOf(request: IncomingMessage) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

beforeAll(async () => {
  book = withSettings(
    `title: 'Book', site: 'https://book.example', alertRules: ['rules/*.yaml'], severities: ${JSON.stringify(config.severities)},`,
  );
  for (const [file, text] of [...Object.entries(files), ['rules/shop.yaml', ruleFile] as const]) {
    mkdirSync(dirname(join(book.root, file)), { recursive: true });
    writeFileSync(join(book.root, file), text);
  }
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const body = await bodyOf(request);
    asked.push(`${request.method} ${url.pathname}`);
    if (url.pathname === '/chat') {
      said.push(JSON.parse(body).text);
      response.end('ok');
      return;
    }
    if (url.pathname === '/gone') {
      response.statusCode = 404;
      response.end();
      return;
    }
    if (request.headers['private-token'] !== 'secret') {
      response.statusCode = 401;
      response.end();
      return;
    }
    const number = Number(/issues\/(\d+)/.exec(url.pathname)?.[1]);
    const issue = issues.find(({ iid }) => iid === number);
    const given = body ? JSON.parse(body) : {};
    if (request.method === 'POST' && !url.pathname.endsWith('/notes'))
      issues.push({ iid: issues.length + 1, title: given.title, description: given.description, state: 'opened' });
    if (request.method === 'PUT' && issue) {
      Object.assign(issue, given.description ? { title: given.title, description: given.description } : {});
      if (given.state_event) issue.state = given.state_event === 'close' ? 'closed' : 'opened';
    }
    // Two to a page, so that pages are followed.
    const page = Number(url.searchParams.get('page') ?? 1);
    if (request.method === 'GET') {
      if (issues.length > page * 2) response.setHeader('x-next-page', page + 1);
      response.end(JSON.stringify(issues.slice(page * 2 - 2, page * 2)));
    } else response.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  book.remove();
});

/** Runs the command without stopping the server of this process. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  asked = [];
  said = [];
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((done) => {
    const hook = join(book.root, 'own', 'hook.mjs');
    const child = spawn(process.execPath, [`--import=file://${hook}`, resolve('scripts/digest.ts'), ...args], {
      cwd: book.root,
      env: { ...process.env, WATCHBOOK_TODAY: '2026-07-15', NO_COLOR: '1', ...env },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (part) => (out.stdout += part));
    child.stderr.on('data', (part) => (out.stderr += part));
    child.on('close', (status) => done({ status, ...out }));
  });
}

test('writes what is due for all or for one, on any day', async () => {
  const all = await run([]);
  expect(all).toMatchObject({ status: 0, stdout: expect.stringMatching(/## SRE[\s\S]*## Developer[\s\S]*## Nobody/) });
  const one = await run(['--owner', 'dev', '--format', 'json', '--today', '2026-06-11']);
  const { owners, today } = JSON.parse(one.stdout);
  expect([today, owners.map(({ name }: { name: string }) => name)]).toEqual(['2026-06-11', ['Developer']]);
  expect((await run(['--format', 'html'])).stdout).toMatch(/^<!doctype html>/);
});

test('says what it does not understand, and which rule file is missing', async () => {
  expect(await run(['--owner', 'srr'])).toMatchObject({ status: 2, stderr: expect.stringContaining('`sre`') });
  expect(await run(['--today', '2026-99-01'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('2026-01-31'),
  });
  expect(await run(['--chat'])).toMatchObject({ status: 2, stderr: expect.stringContaining('WATCHBOOK_CHAT_WEBHOOK') });
});

describe('a chat', () => {
  test('gets one message, and none where nothing is due', async () => {
    const env = { WATCHBOOK_CHAT_WEBHOOK: `${address}/chat` };
    expect(await run(['--chat'], env)).toMatchObject({ status: 0, stdout: 'Sent.\n' });
    expect(said).toEqual([expect.stringMatching(/^\*Book: what must be done\*[\s\S]*\|SRE>: 1 action item/)]);
    expect(await run(['--chat', '--owner', 'dev', '--today', '2020-01-01'], env)).toMatchObject({ status: 0 });
    expect(said).toEqual([]);
  });

  test('that does not take it is told of without its address, which is a secret', async () => {
    const { status, stderr } = await run(['--chat'], { WATCHBOOK_CHAT_WEBHOOK: `${address}/gone` });
    expect([status, stderr]).toEqual([2, 'digest: the chat answered with 404\n']);
  });
});

test('GitLab: makes an issue an owner, then nothing, then changes, closes and opens again', async () => {
  const env = { CI_API_V4_URL: `${address}/api/v4`, CI_PROJECT_ID: '42', WATCHBOOK_GITLAB_TOKEN: 'secret' };
  const gitlab = async (...args: string[]) => {
    expect((await run(['--issues', 'gitlab', ...args], env)).status).toBe(0);
    return asked.filter((line) => !line.startsWith('GET'));
  };
  const base = '/api/v4/projects/42/issues';
  expect(await gitlab()).toEqual([`POST ${base}`, `POST ${base}`, `POST ${base}`]);
  expect(await gitlab()).toEqual([]);
  expect(asked).toHaveLength(2);
  expect(await gitlab('--today', '2026-07-16')).toEqual([`PUT ${base}/1`, `PUT ${base}/2`]);
  // Long before anything was due, only the alerts lack a runbook.
  expect(await gitlab('--today', '2020-01-01')).toContain(`POST ${base}/2/notes`);
  expect(issues.map(({ state }) => state)).toEqual(['opened', 'closed', 'opened']);
  await gitlab();
  expect(issues.map(({ state }) => state)).toEqual(['opened', 'opened', 'opened']);
  expect(await run(['--issues', 'gitlab'], { ...env, WATCHBOOK_GITLAB_TOKEN: 'wrong' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('401'),
  });
});

/** A `gh` that keeps its issues in a file and notes each call. */
const stub = `#!${process.execPath}
const { readFileSync, writeFileSync, appendFileSync, existsSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync('gh.log', args.slice(0, 2).join(' ') + (/^\\d+$/.test(args[2]) ? ' ' + args[2] : '') + '\\n');
const issues = existsSync('gh.json') ? JSON.parse(readFileSync('gh.json', 'utf8')) : [];
const option = (name) => args[args.indexOf('--' + name) + 1];
const input = () => readFileSync(0, 'utf8');
const [thing, verb, number] = args;
const issue = issues.find((one) => String(one.number) === number);
if (thing === 'issue') {
  if (verb === 'list') console.log(JSON.stringify(issues.filter(({ label }) => label === option('label'))));
  if (verb === 'create')
    issues.push({ number: issues.length + 1, title: option('title'), label: option('label'), body: input(), state: 'OPEN' });
  if (verb === 'edit') Object.assign(issue, { title: option('title'), body: input() });
  if (verb === 'close') issue.state = 'CLOSED';
  if (verb === 'reopen') issue.state = 'OPEN';
}
writeFileSync('gh.json', JSON.stringify(issues));
`;

test.skipIf(process.platform === 'win32')('GitHub: the same by its command gh', async () => {
  const bin = join(book.root, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'gh'), stub);
  chmodSync(join(bin, 'gh'), 0o755);
  const log = join(book.root, 'gh.log');
  const github = async (...args: string[]) => {
    writeFileSync(log, '');
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}` };
    expect(await run(['--issues', 'github', ...args], env)).toMatchObject({ status: 0, stderr: '' });
    return readFileSync(log, 'utf8').trim().split('\n').slice(2);
  };
  expect(await github()).toEqual(['issue create', 'issue create', 'issue create']);
  expect(await github()).toEqual([]);
  expect(await github('--today', '2026-07-16')).toEqual(['issue edit 1', 'issue edit 2']);
  expect(await github('--today', '2020-01-01')).toEqual(['issue edit 1', 'issue close 2']);
  expect(await github()).toEqual(['issue edit 1', 'issue comment 1', 'issue reopen 2', 'issue edit 2']);
  const kept = JSON.parse(readFileSync(join(book.root, 'gh.json'), 'utf8'));
  expect(kept.map(({ state }: { state: string }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  const none = await run(['--issues', 'github'], { PATH: dirname(process.execPath) });
  expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('gh') });
});
