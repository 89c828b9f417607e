import { readdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasNginx, type Nginx, startNginx } from '../../scripts/bench/parts/nginx.ts';
import { verify } from '../../src/hosting/verify.ts';

const dist = join(inject('root'), 'dist');

/** An answer as it comes over the wire: no redirect is followed, nothing is unpacked. */
function get(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, string | undefined>; body: Buffer }>((done, fail) => {
    const asked = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', fail).end();
  });
}

// Only on a machine that has nginx; CI installs it.
describe.skipIf(!hasNginx)('nginx, with the configuration that is shipped', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(dist);
  });
  afterAll(() => nginx?.stop());
  const at = (path: string, headers = {}) => get(nginx.site + path, headers);

  test('serves the site as it was built', async () => {
    const found = await verify({ address: `${nginx.site}/` }, dist);
    expect(found).toMatchObject({ missing: [], different: [] });
    expect(found.compared).toBeGreaterThan(200);
  });

  test('packs what is text, and says of what type and in which letters it is', async () => {
    const page = await at('/runbooks/disk-filling/', { 'accept-encoding': 'gzip' });
    expect(page.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(page.body).toString()).toContain('<h1');
    const types = {
      '/runbooks/disk-filling.md': 'text/markdown; charset=utf-8',
      '/llms.txt': 'text/plain; charset=utf-8',
      '/api/pages.json': 'application/json; charset=utf-8',
      '/sw.js': 'application/javascript; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await at(path, { 'accept-encoding': 'gzip' });
      expect([path, status, headers['content-type'], headers['content-encoding']]).toEqual([path, 200, type, 'gzip']);
    }
  });

  test('lets browsers keep what changes its name with its bytes, and ask again for all else', async () => {
    const hashed = readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.css'));
    expect((await at(`/_astro/${hashed}`)).headers['cache-control']).toBe('private, max-age=31536000, immutable');
    for (const path of ['/', '/sw.js', '/pagefind/pagefind-entry.json', '/runbooks/disk-filling/']) {
      const first = await at(path);
      expect([path, first.headers['cache-control']]).toEqual([path, 'no-cache']);
      const again = await at(path, { 'if-none-match': first.headers.etag ?? '' });
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
    }
  });

  test('sends the headers of the site with every answer, errors and redirects too', async () => {
    for (const path of ['/', '/no-such-page/', '/runbooks', '/sw.js']) {
      const { headers } = await at(path);
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff' });
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers.server, path).toBe('nginx');
    }
  });

  test('answers what is not there with the page for it, and keeps hidden files to itself', async () => {
    for (const path of ['/no-such-page/', '/.nojekyll', '/.git/config', '/_astro/', '/%2e%2e/%2e%2e/etc/passwd']) {
      const { status } = await at(path);
      expect([path, status === 404 || status === 400]).toEqual([path, true]);
    }
    expect((await at('/alerts/NoSuchAlert/')).body.toString()).toContain('<h1');
  });

  test('leads old addresses on with all that was asked for, and folders to their slash without naming its port', async () => {
    const old = await at('/guides/on-call/?from=alert');
    expect([old.status, old.headers.location]).toEqual([301, '/guides/first-on-call-shift/?from=alert']);
    const bare = await at('/runbooks/disk-filling?mountpoint=/var');
    expect([bare.status, bare.headers.location]).toEqual([301, '/runbooks/disk-filling/?mountpoint=/var']);
  });

  test('sends a part of a file where a part was asked for', async () => {
    const part = await at('/api/pages.json', { range: 'bytes=0-9' });
    expect([part.status, part.body.length, part.headers['content-range']?.startsWith('bytes 0-9/')]).toEqual([
      206,
      10,
      true,
    ]);
  });
});

/** What stands for an identity service: whoever has its cookie is signed on. It notes where it was asked to lead back to. */
async function identityService() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    const mayRead = headers.cookie === 'session=valid';
    if (url.startsWith('/oauth2/auth')) response.writeHead(mayRead ? 202 : 401).end();
    else {
      asked.push(String(headers['x-auth-request-redirect']));
      response.writeHead(302, { location: 'https://login.example/', 'set-cookie': 'flow=1' }).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, asked, stop: () => server.close() };
}

describe.skipIf(!hasNginx)('nginx, with the sign-on that is shipped', () => {
  let nginx: Nginx;
  let identity: Awaited<ReturnType<typeof identityService>>;
  beforeAll(async () => {
    identity = await identityService();
    nginx = await startNginx(dist, '/', identity.port);
  });
  afterAll(async () => {
    await nginx?.stop();
    identity?.stop();
  });
  const at = (path: string, headers = {}) => get(nginx.site + path, headers);
  const hashed = readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.css'));
  const paths = [
    '/',
    '/alerts/NodeFilesystemAlmostOutOfSpace/?mountpoint=/srv&severity=critical',
    '/api/pages.json',
    '/runbooks/disk-filling.md',
    '/sw.js',
    '/pagefind/pagefind-entry.json',
    `/_astro/${hashed}`,
    '/guides/on-call/?from=alert',
    '/no-such-page/',
    '/404.html',
    '/build.json',
  ];

  test.each(paths)('leads who is not signed on to the sign-in and back to %s, and says nothing of it', async (path) => {
    const { status, headers, body } = await at(path);
    expect([status, headers.location]).toEqual([302, 'https://login.example/']);
    expect(body.toString()).not.toMatch(/watchbook|first-on-call-shift/i);
    expect(identity.asked.at(-1)).toBe(path);
  });

  test('shows who is signed on what there is', async () => {
    const cookie = { cookie: 'session=valid' };
    expect((await at('/runbooks/disk-filling/', cookie)).body.toString()).toContain('<h1');
    expect((await at('/no-such-page/', cookie)).status).toBe(404);
    const old = await at('/guides/on-call/?from=alert', cookie);
    expect([old.status, old.headers.location]).toEqual([301, '/guides/first-on-call-shift/?from=alert']);
    expect((await at('/runbooks/disk-filling/', { cookie: 'session=forged' })).status).toBe(302);
  });

  test('keeps nothing for others, and puts the pages of the sign-in under no policy of the handbook', async () => {
    const page = await at(`/_astro/${hashed}`, { cookie: 'session=valid' });
    expect(page.headers['cache-control']).toContain('private');
    const { headers } = await at('/oauth2/start');
    expect([headers['cache-control'], headers['content-security-policy'], headers['set-cookie']]).toEqual([
      'no-store',
      undefined,
      ['flow=1'],
    ]);
  });
});
