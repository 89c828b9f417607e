import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostilePage } from './hostile-pages.ts';
import { type OtherHandbook, writeOther } from './other-handbook.ts';

/** A guide of the right frontmatter. */
const guide = (body: string) =>
  `---\ntitle: Live\nsummary: About it.\nowner: odd\nreviewed: 2026-06-01\naudience: []\ntopic: skills\n---\n\n${body}\n`;

const site = 'http://localhost:4587';
let handbook: OtherHandbook;
let server: ChildProcess;

beforeAll(async () => {
  // Some kinds have no page, as in a handbook that has just begun.
  const runbook = hostilePage('runbook', '').replace(
    /^alerts:\n(?:(?: {2,}|- ).*\n)+/m,
    'alerts: [Node.Down, Disk is full (root)]\n',
  );
  handbook = await writeOther({
    'content/roles/odd.mdx': hostilePage('role', ''),
    'content/runbooks/odd.mdx': runbook,
    'content/guides/live.mdx': guide('<Runbooks />\n\n<Actions owner="nobody" />'),
    'content/guides/broken.mdx': guide('<Runbooks service={x} />'),
  });
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', '4587'], {
    cwd: handbook.root,
    stdio: 'ignore',
    // Astro's dev server serves no page where it takes itself to be under test.
    env: { ...process.env, VITEST: '' },
  });
  const isUp = () =>
    fetch(`${site}/favicon.svg`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await setTimeout(500);
}, 240_000);
afterAll(async () => {
  server?.kill();
  await handbook?.remove();
});

const get = async (path: string) => {
  const response = await fetch(site + path, { redirect: 'manual' });
  return { status: response.status, to: response.headers.get('location'), text: await response.text() };
};

test('while writing, an address without its last slash leads on', async () => {
  expect(await get('/runbooks/odd?odd=1')).toMatchObject({ status: 302, to: '/runbooks/odd/?odd=1' });
  expect(await get('/alerts/Node.Down')).toMatchObject({ status: 302, to: '/alerts/Node.Down/' });
  expect((await get('/favicon.svg')).status).toBe(200);
});

test('while writing, old addresses and alerts of any name lead on, too', async () => {
  expect((await get('/old/runbook/')).text).toContain('url=/runbooks/odd/');
  expect((await get('/alerts/Node.Down/')).text).toContain('url=/runbooks/odd/');
  const list = await get('/alerts/');
  const [, address = ''] = /href="(\/alerts\/disk-is-full-root~\w+\/)"/.exec(list.text) ?? [];
  expect((await get(address)).text).toContain('url=/runbooks/odd/');
  expect((await get('/no/such/page/')).status).toBe(404);
});

test('while writing, a component shows what other pages say now; of what is not there it says so', async () => {
  const file = join(handbook.root, 'content/runbooks/odd.mdx');
  const before = readFileSync(file, 'utf8');
  expect((await get('/guides/live/')).text).toContain(
    'There is nothing to show for <code>&lt;Actions&gt;</code>: the handbook has no “nobody”.',
  );
  writeFileSync(file, before.replace(/^summary: .*$/m, 'summary: Said only now.'));
  await expect.poll(async () => (await get('/guides/live/')).text, { timeout: 20_000 }).toContain('Said only now.');
  expect((await get('/guides/broken/')).text).toMatch(/content\/guides\/broken\.mdx:10:\d+ .*no plain text/);
});
