import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MadePages } from '../../../src/site/made-pages.ts';

const bytes = Buffer.from('<h1>Disk filling</h1>');
const sha256 = createHash('sha256').update(bytes).digest('base64');
const question = '["find","role","sre"]';
const answers = async () => 'as it was';
const files = { '/a%20b/': 'a b/index.html', '/all.csv': 'all.csv' };
type Address = keyof typeof files;
let root: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-made-'));
  mkdirSync(join(root, 'dist', 'a b'), { recursive: true });
  const made = pages();
  for (const [address, path] of Object.entries(files)) {
    writeFileSync(join(root, 'dist', path), bytes);
    made.add(address, 'given', new Set([question]), { path, bytes: bytes.length, sha256 });
  }
  await made.save(join(root, 'kept'), answers);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const pages = (product = 'product') =>
  new MadePages(
    [
      { memory: join(root, 'nothing'), site: join(root, 'nowhere') },
      { memory: join(root, 'kept'), site: join(root, 'dist') },
    ],
    product,
  );
const taken = (address = '/a%20b/', given = 'given', answer = answers, product = 'product') =>
  pages(product).unchanged(address, given, answer);

it('takes a page from the last site where nothing has changed', async () => {
  for (const address of Object.keys(files) as Address[])
    expect(await taken(address)).toEqual({
      file: { path: files[address], bytes: bytes.length, sha256 },
      path: join(root, 'dist', files[address]),
    });
});

it('makes it again where anything has', async () => {
  expect(await taken('/a%20b/', 'given something else')).toBeUndefined();
  expect(await taken('/a%20b/', 'given', async () => 'another answer')).toBeUndefined();
  expect(await taken('/a%20b/', 'given', answers, 'another product')).toBeUndefined();
  expect(await taken('/never made/')).toBeUndefined();
  expect(await taken('/__proto__')).toBeUndefined();
});

it('trusts no file that is damaged or gone', async () => {
  const file = join(root, 'dist', 'a b', 'index.html');
  writeFileSync(file, '<h1>Disk filing</h1>');
  expect(await taken()).toBeUndefined();
  rmSync(file);
  expect(await taken()).toBeUndefined();
});

it('takes no file from elsewhere, though a note says that it lies there', async () => {
  const [elsewhere, within] = [join(root, 'secret.html'), join(root, 'dist', 'a b', 'index.html')];
  writeFileSync(elsewhere, bytes);
  rmSync(within);
  symlinkSync(elsewhere, within);
  expect(await taken()).toBeUndefined();
  rmSync(join(root, 'dist', 'a b'), { recursive: true });
  const made = pages();
  made.add('/a%20b/', 'given', new Set([question]), { path: '../secret.html', bytes: bytes.length, sha256 });
  await made.save(join(root, 'kept'), answers);
  expect(await taken()).toBeUndefined();
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other', 'index.html'), bytes);
  symlinkSync(join(root, 'other'), join(root, 'dist', 'a b'));
  made.add('/a%20b/', 'given', new Set([question]), { path: 'a b/index.html', bytes: bytes.length, sha256 });
  await made.save(join(root, 'kept'), answers);
  expect(await taken()).toBeUndefined();
});

it('trusts no note that is damaged', async () => {
  const file = join(root, 'kept', 'pages');
  const text = readFileSync(file, 'utf8');
  for (const damaged of ['', '{}', text.slice(0, -9), text.replace('as it was', 'as it is_')]) {
    writeFileSync(file, damaged);
    expect(await taken()).toBeUndefined();
  }
});

it('remembers for the next site what it took for this one', async () => {
  const now = pages();
  await now.unchanged('/a%20b/', 'given', answers);
  await now.save(join(root, 'kept'), answers);
  expect(await taken('/a%20b/')).toMatchObject({ file: { sha256 } });
  expect(await taken('/all.csv')).toBeUndefined();
});
