import { expect, test } from 'vitest';
import { manifestOf } from '../../../src/offline/manifest.ts';
import { noticeFor } from '../../../src/offline/notice.ts';
import { reachFrom } from '../../../src/offline/reach.ts';

const file = (path: string, bytes = 10) => ({ path, bytes, sha256: `${path}-digest-that-is-long` });
const urls = (files: ReturnType<typeof file>[], most = 1000) => manifestOf(files, most).entries.map(({ url }) => url);

test('pages are kept under the addresses that readers open, what is needed at night first', () => {
  expect(
    urls(
      ['guides/a/index.html', 'pagefind/x y.pf', 'runbooks/a/index.html', '_astro/a.css', 'index.html'].map((path) =>
        file(path),
      ),
    ),
  ).toEqual(['/', '/_astro/a.css', '/runbooks/a/', '/pagefind/x%20y.pf', '/guides/a/']);
});

test('what needs the network, or what a host may answer with an error, is not kept', () => {
  expect(urls(['404.html', 'sw.js', 'api/ask.json', 'sitemap-0.xml', 'a.rss'].map((path) => file(path)))).toEqual([]);
});

test('of a picture one size is kept: that which a page names', () => {
  const forms = ['a.png', 'a.png.480.avif', 'a.png.480.webp', 'a.png.960.webp', 'drawing.svg'].map((name) =>
    file(`media/guides/${name}`),
  );
  const page = { ...file('guides/a/index.html'), shows: ['media/guides/a.png.960.webp'] };
  expect(urls([page, ...forms])).toEqual(['/guides/a/', '/media/guides/a.png.960.webp', '/media/guides/drawing.svg']);
});

test('what is too big is left out and named; what comes after it is kept', () => {
  const files = [
    file('index.html', 60),
    file('guides/a/index.html', 50),
    file('runbooks/a/index.html', 30),
    file('zoo.html', 1),
  ];
  const manifest = manifestOf(files, 100);
  expect(manifest.entries.map(({ url }) => url)).toEqual(['/', '/runbooks/a/', '/zoo.html']);
  expect(manifest).toMatchObject({ bytes: 91, left: ['/guides/a/'] });
});

test('when little fits, it is what a person on call needs: leads, runbooks, roles, services, search, lists', () => {
  const all = [
    ...Array.from({ length: 40 }, (_, at) => file(`runbooks/r${at}.md`, 1)),
    ...Array.from({ length: 40 }, (_, at) => file(`postmortems/p${at}/index.html`, 1)),
    ...Array.from({ length: 10 }, (_, at) => file(`runbooks/r${at}/index.html`, 20)),
    file('_astro/photo.png', 5),
    file('_astro/style.css', 50),
    file('alerts/DiskFull/index.html', 1),
    file('errors/E28/index.html', 1),
    file('roles/sre/index.html', 30),
    file('services/mail/index.html', 30),
    file('search/index.html', 30),
    file('pagefind/pagefind.js', 90),
    file('guides/index.html', 30),
    file('index.html', 30),
  ];
  const needed = [
    /^\/$/,
    /css$/,
    /^\/alerts/,
    /^\/errors/,
    /^\/runbooks\/.*\/$/,
    /^\/roles/,
    /^\/services/,
    /^\/search/,
  ];
  const kept = urls(all, 30 + 50 + 2 + 200 + 30 + 30 + 30 + 90 + 30);
  for (const pattern of [...needed, /^\/pagefind/, /^\/guides\/$/])
    expect(kept.join('\n')).toMatch(RegExp(pattern, 'm'));
  expect(kept).toHaveLength(19);
});

test('an image is kept with the first page that shows it', () => {
  const files = [
    file('guides/a/index.html'),
    { ...file('runbooks/a/index.html'), shows: ['_astro/a.png'] },
    { ...file('postmortems/a/index.html'), shows: ['_astro/a.png', '_astro/b.png'] },
    file('_astro/a.png'),
    file('_astro/b.png'),
  ];
  expect(urls(files)).toEqual(['/runbooks/a/', '/_astro/a.png', '/guides/a/', '/postmortems/a/', '/_astro/b.png']);
});

test('a file that changes gets another revision, and is refused if it is not the one of its version', () => {
  const [before] = manifestOf([file('index.html')], 100).entries;
  const [after] = manifestOf([{ ...file('index.html'), sha256: 'other' }], 100).entries;
  expect(after?.revision).not.toBe(before?.revision);
  expect(after?.integrity).toBe('sha256-other');
});

const copy = {
  base: '/',
  version: 'v',
  files: 1,
  bytes: 1,
  most: 2,
  left: 0,
  leftOut: [],
  taken: '2026-11-23T03:12:00.000Z',
};
const utc = (time: Date) => time.toISOString().slice(0, 16);

test('a reader is told the age of the copy while offline, and of a new version when it is ready', () => {
  expect(noticeFor({ reach: 'online', isWaiting: false, copy })).toBeUndefined();
  expect(noticeFor({ reach: 'offline', isWaiting: false, copy }, utc)?.text).toContain('a copy from 2026-11-23T03:12');
  expect(noticeFor({ reach: 'offline', isWaiting: false, copy: { ...copy, taken: '' } })?.text).toContain('a copy.');
  expect(noticeFor({ reach: 'offline', isWaiting: true, copy })?.kind).toBe('new-version');
  expect(noticeFor({ reach: 'signed-out', isWaiting: false, copy }, utc)).toEqual({
    kind: 'signed-out',
    text: 'You are signed out: you are reading a copy from 2026-11-23T03:12.',
  });
});

test.each([
  ['online', { type: 'basic', status: 200, contentType: 'text/javascript' }],
  ['online', { type: 'basic', status: 200, contentType: null }],
  ['online', { type: 'basic', status: 404, contentType: 'text/html' }],
  ['online', { type: 'basic', status: 405, contentType: 'text/html' }],
  ['signed-out', { type: 'opaqueredirect', status: 0, contentType: null }],
  ['signed-out', { type: 'basic', status: 401, contentType: null }],
  ['signed-out', { type: 'basic', status: 403, contentType: 'text/html' }],
  ['signed-out', { type: 'basic', status: 200, contentType: 'text/html; charset=utf-8' }],
  ['offline', { type: 'basic', status: 503, contentType: 'text/html' }],
  ['offline', undefined],
] as const)('a device is %s where the site answers %j', (reach, answer) => {
  expect(reachFrom(answer)).toBe(reach);
});
