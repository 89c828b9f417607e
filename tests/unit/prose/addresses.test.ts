import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { readMedia } from '../../../src/prose/media.ts';
import { addressOfImage, imageFile, readImages } from '../../../src/source/images.ts';
import { linksOut } from '../../../src/source/links-out.ts';
import { contentFiles, readSource } from '../../../src/source/read.ts';
import { readSite } from '../../../src/source/site.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';
import { rendered } from './rendered.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h1"/></svg>';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'images-'));
  const put = (file: string, content: string | Uint8Array) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  put('public/images/noon.png', pixel);
  put('content/guides/beside.svg', svg);
  put('content/guides/lively.svg', svg.replace('<path', '<script>alert(1)</script><path'));
  put('content/guides/script.js', 'throw new Error("ran")');
  put('content/guides/liar.png', 'throw new Error("ran")');
  put('secret.png', pixel);
  symlinkSync(join(root, 'secret.png'), join(root, 'content/guides/link.png'));
  cpSync(join(root, 'secret.png'), join(root, 'content/guides/good one.png'));
  put('private.txt', 'a secret of the machine');
  symlinkSync(join(root, 'private.txt'), join(root, 'content/guides/linked.mdx'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('images are files with the content of an image, under public and beside pages', async () => {
  expect(await readImages(root)).toEqual([
    'content/guides/beside.svg',
    'content/guides/good one.png',
    'public/images/noon.png',
  ]);
});

const named =
  '![Noon](/images/noon.png) ![Beside](./beside.svg "T") ![Two words](<good one.png>) ![By name][b]\n\n[b]: beside.svg\n';
const stray = [
  './script.js',
  'liar.png',
  'lively.svg',
  'link.png',
  '../../secret.png',
  '../../.git/config?raw',
  '/../secret.png',
  '/etc/passwd',
  'beside.svg?raw',
  'https://example.org/a.png',
  '//example.org/a.png',
  'beside.svg#x',
];

test('they are shown at their addresses, with their sizes', async () => {
  const html = await rendered('content/guides/a.mdx', named, { images: await readMedia(root) });
  expect(html).toContain('<img src="/images/noon.png" alt="Noon" width="1" height="1"');
  expect(html).toContain('<img src="/media/guides/beside.svg" alt="Beside" title="T" width="40" height="20"');
  expect(html).toContain('src="/media/guides/good%20one.png.1.webp"');
  expect(html).toContain('src="/media/guides/beside.svg" alt="By name"');
});

test('a picture beside its page comes in sizes that suit the screen, and leads to all of it', async () => {
  const html = await rendered(
    'content/guides/a.mdx',
    '![Load at noon](large.png)\n\n[![Load](large.png)](/guides/b/)\n',
    {
      images: new Map([['content/guides/large.png', { width: 2000, height: 900 }]]),
    },
  );
  expect(html).toContain(
    '<wb-picture><a href="/media/guides/large.png"><picture><source type="image/avif" srcset="/media/guides/large.png.480.avif 480w, ',
  );
  expect(html).toMatch(
    /<img src="\/media\/guides\/large\.png\.960\.webp" srcset="[^"]+" sizes="[^"]+" alt="Load at noon" width="2000" height="900" loading="lazy"/,
  );
  expect(html).toMatch(/<a href="\/guides\/b\/"><picture>/);
  expect(html.match(/<wb-picture>/g)).toHaveLength(1);
});

test.each(stray)('%s is no image: the page shows its text, and the check an error that stays', async (url) => {
  const body = `{/* watchbook-disable-next-line image-exists -- we want it */}\n\n![Its text](<${url}>)\n`;
  const html = await rendered('content/guides/a.mdx', body, { images: await readMedia(root) });
  expect(html).toBe('<p>Its text</p>\n');
  const text = `---\ntitle: A\n---\n\n${body}`;
  const findings = await check({
    sources: [parseSource('content/guides/a.mdx', text)],
    config,
    today: '2026-11-23',
    site: await readSite(root),
    severities: { 'image-exists': 'off' },
  });
  expect(findings.filter(({ rule }) => rule === 'image-exists')).toMatchObject([{ line: 7, severity: 'error' }]);
});

test('an image has one name on the site', () => {
  expect(imageFile('../beside.svg', 'content/guides/skills/a.mdx')).toBe('content/guides/beside.svg');
  expect(addressOfImage('content/guides/a?b#c.png')).toBe('/media/guides/a%3Fb%23c.png');
});

test('a page in a folder that is a link out of the content is not read, and a link out of public is found', async () => {
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/key.mdx'), 'a secret of the machine');
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/runbooks'));
  expect(await contentFiles(root)).toContain('content/runbooks/key.mdx');
  expect(readSource(root, 'content/runbooks/key.mdx')).toMatchObject({ text: '', fault: { kind: 'unreadable' } });
  symlinkSync('/etc/hostname', join(root, 'public/images/key.txt'));
  symlinkSync('../secret.png', join(root, 'public/secret.png'));
  symlinkSync('noon.png', join(root, 'public/images/again.png'));
  symlinkSync('gone', join(root, 'public/gone'));
  symlinkSync('/etc', join(root, 'public/etc'));
  expect(await linksOut(root)).toEqual(['public/etc', 'public/gone', 'public/images/key.txt', 'public/secret.png']);
});

test('a page that is a link out of the content is not read', () => {
  expect(readSource(root, 'content/guides/linked.mdx')).toMatchObject({
    text: '',
    fault: { kind: 'unreadable', reason: 'it is a link that leads out of content/' },
  });
});

test.each([
  ['../runbooks/disk-filling.mdx#undo', '/runbooks/disk-filling/#undo'],
  ['skills/sql.mdx', '/guides/skills/sql/'],
  ['./other.mdx?a=1', '/guides/other/?a=1'],
  ['../../README.mdx', '../../README.mdx'],
  ['../unknown/a.mdx', '../unknown/a.mdx'],
  ['https://example.org/a.mdx', 'https://example.org/a.mdx'],
  ['/runbooks/a/', '/runbooks/a/'],
  ['#here', '#here'],
])('a link to the file %s leads to %s', async (url, address) => {
  expect(await rendered('content/guides/a.mdx', `[text](${url})\n`)).toBe(`<p><a href="${address}">text</a></p>\n`);
});
