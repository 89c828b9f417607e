import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostilePage } from './hostile-pages.ts';
import { type OtherHandbook, writeOther } from './other-handbook.ts';

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
