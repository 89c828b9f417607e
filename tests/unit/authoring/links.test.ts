import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, askAll, type Manners } from '../../../src/authoring/links/ask.ts';
import { lostAddresses } from '../../../src/authoring/links/ever.ts';
import { externalLinks, isInside } from '../../../src/authoring/links/external-links.ts';
import { parseSource } from '../../../src/source/source.ts';

let server: Server;
let host = '';
let asked: string[] = [];
let [now, most] = [0, 0];
const busy = new Map<string, number>();

beforeEach(async () => {
  asked = [];
  busy.clear();
  [now, most] = [0, 0];
  server = createServer((request, response) => {
    const { url = '/', method } = request;
    asked.push(`${method} ${url}`);
    now += 1;
    most = Math.max(most, now);
    const answer = (status: number, headers = {}) =>
      setTimeout(() => {
        now -= 1;
        response.writeHead(status, headers).end();
      }, 5);
    if (url === '/there') answer(200);
    else if (url === '/only-get') answer(method === 'GET' ? 200 : 405);
    else if (url === '/moved') answer(301, { location: '/there' });
    else if (url === '/for-now') answer(302, { location: '/there' });
    else if (url === '/circle') answer(308, { location: '/circle' });
    else if (url === '/script') answer(301, { location: 'javascript:alert(1)' });
    else if (url === '/busy') {
      const times = (busy.get(url) ?? 0) + 1;
      busy.set(url, times);
      // Two requests a try, HEAD and GET.
      answer(times <= 2 ? 503 : 200);
    } else if (url === '/always-busy') answer(429, { 'retry-after': '0' });
    else if (url !== '/silent') answer(url === '/withdrawn' ? 410 : 404);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function answersOf(...paths: string[]): Promise<Record<string, Answer>> {
  const manners: Manners = { pause: 1, patience: 300, tries: 3, hosts: 4 };
  const answers: Record<string, Answer> = {};
  await askAll(
    paths.map((path) => host + path),
    manners,
    (url, answer) => {
      answers[url.slice(host.length)] = answer;
    },
  );
  return answers;
}

describe('an address', () => {
  it('is there, has moved for good, or is gone; where a host does not say, nothing is claimed', async () => {
    const found = await answersOf(
      '/there',
      '/only-get',
      '/moved',
      '/for-now',
      '/lost',
      '/withdrawn',
      '/circle',
      '/script',
      '/busy',
      '/always-busy',
      '/silent',
    );
    expect(found).toEqual({
      '/there': { is: 'there', detail: '200' },
      '/only-get': { is: 'there', detail: '200' },
      '/moved': { is: 'moved', detail: `${host}/there` },
      '/for-now': { is: 'there', detail: '200' },
      '/lost': { is: 'gone', detail: 'it answers 404' },
      '/withdrawn': { is: 'gone', detail: 'it answers 410' },
      '/circle': { is: 'gone', detail: 'it leads in circles' },
      '/script': { is: 'unsure', detail: 'it answers 301' },
      '/busy': { is: 'there', detail: '200' },
      '/always-busy': { is: 'unsure', detail: 'it answers 429' },
      '/silent': { is: 'unsure', detail: 'it does not answer in time' },
    });
    expect(asked.filter((one) => one.endsWith('/always-busy'))).toHaveLength(6);
  });

  it('of one host is asked for one at a time', async () => {
    await answersOf(...Array.from({ length: 12 }, (_, at) => `/${at}`));
    expect(most).toBe(1);
  });

  it('within this machine or a private network is told from others', () => {
    const urls = ['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', 'localhost', '[::1]', 'nas'];
    expect(urls.filter((name) => !isInside(`http://${name}/`))).toEqual([]);
    // The last one is 127.0.0.1 in another spelling, which the address parser sees through.
    expect(isInside('http://2130706433/')).toBe(true);
    expect(['8.8.8.8', 'sre.google', '[2001:db8::1]'].filter((name) => isInside(`https://${name}/`))).toEqual([]);
  });
});

it('every address of prose and fields is asked for once, whole places named; examples and templates are not', () => {
  const service = `---
title: Checkout
owner: sre
repository: https://git.acme.org/checkout
dashboards:
  - title: Panel
    url: https://graphs.acme.org/d/1#panel
---

See [a](https://a.acme.org/x#y), [b](https://a.acme.org/x#z), https://b.acme.org, [c][c] and
[d](https://acme.example/), [e](https://{{host}}/), [f](/roles/sre/).

[c]: https://c.acme.org/
`;
  const file = 'content/services/checkout.mdx';
  expect(externalLinks([parseSource(file, service)])).toEqual([
    { url: 'https://a.acme.org/x', places: [`${file}:10`] },
    { url: 'https://b.acme.org/', places: [`${file}:10`] },
    { url: 'https://c.acme.org/', places: [`${file}:13`] },
    { url: 'https://git.acme.org/checkout', places: [`${file}:4`] },
    { url: 'https://graphs.acme.org/d/1', places: [`${file}:7`] },
  ]);
});

it('the command names places and what to do, and remembers', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watchbook-links-'));
  mkdirSync(join(root, 'content/guides'), { recursive: true });
  writeFileSync(
    join(root, 'content/guides/g.mdx'),
    `---\ntitle: G\n---\n\n[a](${host}/there) [b](${host}/lost) [c](${host}/moved)\n`,
  );
  const run = async (...args: string[]) => {
    // Not spawnSync: the server is in this process.
    const child = spawn(process.execPath, [resolve('scripts/links.ts'), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', WATCHBOOK_LINK_PAUSE: '1' },
    });
    const [out, status] = await Promise.all([text(child.stdout), new Promise((done) => child.on('close', done))]);
    return { out, status };
  };
  expect(await run()).toEqual({
    status: 0,
    out: '0 links elsewhere, 0 gone, 3 within private networks not asked for (--inside).\n',
  });
  const told = [
    `content/guides/g.mdx:5  gone, it answers 404: ${host}/lost — find its new place, or link to a copy: https://web.archive.org/web/2/${host}/lost`,
    `content/guides/g.mdx:5  moved: ${host}/moved — write ${host}/there`,
    '3 links elsewhere, 1 gone.',
    '',
  ];
  expect(await run('--inside')).toEqual({ status: 1, out: told.join('\n') });
  const before = asked.length;
  expect(await run('--inside')).toEqual({ status: 1, out: told.join('\n') });
  expect(asked).toHaveLength(before);
  // A damaged memory is asked for again, not believed.
  for (const name of readdirSync(join(root, '.cache/links'))) writeFileSync(join(root, '.cache/links', name), 'x\n{}');
  expect(await run('--inside')).toEqual({ status: 1, out: told.join('\n') });
  expect(asked.length).toBeGreaterThan(before);
  rmSync(root, { recursive: true });
});

it('an address that once led to a page is lost where no page and no redirect has it', () => {
  const page = (id: string, more = '') => parseSource(`content/guides/${id}.mdx`, `---\ntitle: T\n${more}---\n`);
  const ever = ['content/guides/a.mdx', 'content/guides/b.mdx', 'content/guides/c/d.mdx', 'content/words.txt'];
  expect(lostAddresses(ever, [page('a'), page('new', 'redirectFrom: [/guides/b/]\n')])).toEqual(['/guides/c/d/']);
});
