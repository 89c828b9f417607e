import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBuildList } from '../../../src/hosting/build-list.ts';
import { verify } from '../../../src/hosting/verify.ts';
import { type FolderServer, serveFolder } from '../../site/folder-server.ts';

let folder = '';
let server: FolderServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbook-verify-'));
  mkdirSync(join(folder, 'roles/sre ü'), { recursive: true });
  for (const file of ['index.html', '404.html', 'roles/sre ü/index.html', '_astro.css', '_redirects', '.nojekyll'])
    writeFileSync(join(folder, file), `the text of ${file}`);
  writeBuildList(folder, { commit: 'abc', changed: false, versions: { watchbook: '1.0.0' } });
});
afterEach(async () => {
  await server?.cut();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const same = { missing: [], different: [], unknown: [] };
function damage() {
  writeFileSync(join(folder, 'roles/sre ü/index.html'), 'another text');
  writeFileSync(join(folder, 'planted.html'), 'not ours');
  rmSync(join(folder, '_astro.css'));
}

describe('a site in a folder', () => {
  it('is the same as it was built', async () => {
    expect(await verify({ folder })).toMatchObject({ ...same, compared: 6, list: { commit: 'abc' } });
  });

  it('tells what is missing, different and unknown', async () => {
    damage();
    expect(await verify({ folder })).toMatchObject({
      missing: ['_astro.css'],
      different: ['roles/sre ü/index.html'],
      unknown: ['planted.html'],
    });
  });

  it('without a list, or with another file in its place, says so', async () => {
    writeFileSync(join(folder, 'build.json'), '{}');
    await expect(verify({ folder })).rejects.toThrow('build.json of the site is not the list of a build');
    rmSync(join(folder, 'build.json'));
    await expect(verify({ folder })).rejects.toThrow('no build.json of the site can be read');
    await expect(verify({ folder }, 'nowhere.json')).rejects.toThrow('no nowhere.json can be read');
  });
});

describe('a site at an address', () => {
  it('is compared as readers get it, but for what hosts keep to themselves', async () => {
    server = await serveFolder(folder);
    expect(await verify({ address: `${server.site}/` })).toMatchObject({ ...same, compared: 4 });
    damage();
    expect(await verify({ address: `${server.site}/` })).toMatchObject({
      missing: ['_astro.css'],
      different: ['roles/sre ü/index.html'],
    });
  });

  it('may lead on by itself, but only to a page that was built', async () => {
    writeFileSync(join(folder, 'old.html'), 'leads on');
    writeBuildList(folder, { commit: 'abc', changed: false, versions: {} });
    let to = '/roles/sre%20%C3%BC/';
    const plain = await serveFolder(folder);
    const host = createServer(async (request, response) => {
      if (request.url === '/old.html') {
        response.writeHead(301, { location: to }).end();
        return;
      }
      const answer = await fetch(plain.site + request.url);
      response.writeHead(answer.status).end(new Uint8Array(await answer.arrayBuffer()));
    });
    await new Promise<void>((done) => host.listen(0, 'localhost', done));
    const address = `http://localhost:${(host.address() as AddressInfo).port}/`;
    expect(await verify({ address })).toMatchObject(same);
    to = `${plain.site}/roles/sre%20%C3%BC/`;
    expect(await verify({ address })).toMatchObject({ ...same, different: ['old.html'] });
    host.closeAllConnections();
    host.close();
    await plain.cut();
  });

  it('is held against a list from elsewhere, so that who changes both page and list is found', async () => {
    server = await serveFolder(folder);
    const kept = mkdtempSync(join(tmpdir(), 'watchbook-list-'));
    writeBuildList(folder, { commit: 'abc', changed: false, versions: {} });
    writeFileSync(join(kept, 'index.html'), 'the text of index.html');
    writeBuildList(kept, { commit: 'abc', changed: false, versions: {} });
    writeFileSync(join(folder, 'index.html'), 'forged');
    writeBuildList(folder, { commit: 'abc', changed: false, versions: {} });
    expect(await verify({ address: `${server.site}/` })).toMatchObject(same);
    expect(await verify({ address: `${server.site}/` }, kept)).toMatchObject({ different: ['index.html'] });
    rmSync(kept, { recursive: true });
  });
});
