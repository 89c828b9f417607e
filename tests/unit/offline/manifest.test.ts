import { expect, test } from 'vitest';
import { manifestOf } from '../../../src/offline/manifest.ts';
import { noticeFor } from '../../../src/offline/notice.ts';

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

test('a copy stays within its bound, and says what did not fit', () => {
  const files = [
    file('index.html', 60),
    file('guides/a/index.html', 50),
    file('runbooks/a/index.html', 40),
    file('zoo.html', 1),
  ];
  const manifest = manifestOf(files, 100);
  expect(manifest.entries.map(({ url }) => url)).toEqual(['/', '/runbooks/a/']);
  expect(manifest).toMatchObject({ bytes: 100, left: ['/guides/a/', '/zoo.html'] });
});

test('a file that changes gets another revision, and is refused if it is not the one of its version', () => {
  const [before] = manifestOf([file('index.html')], 100).entries;
  const [after] = manifestOf([{ ...file('index.html'), sha256: 'other' }], 100).entries;
  expect(after?.revision).not.toBe(before?.revision);
  expect(after?.integrity).toBe('sha256-other');
});

const copy = { version: 'v', files: 1, bytes: 1, most: 2, left: 0, taken: '2026-11-23T03:12:00.000Z' };
const utc = (time: Date) => time.toISOString().slice(0, 16);

test('a reader is told the age of the copy while offline, and of a new version when it is ready', () => {
  expect(noticeFor({ isOffline: false, isWaiting: false, copy })).toBeUndefined();
  expect(noticeFor({ isOffline: true, isWaiting: false, copy }, utc)?.text).toContain('a copy from 2026-11-23T03:12');
  expect(noticeFor({ isOffline: true, isWaiting: false, copy: { ...copy, taken: '' } })?.text).toContain('a copy.');
  expect(noticeFor({ isOffline: true, isWaiting: true, copy })?.kind).toBe('new-version');
});
