import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '../../../../src/authoring/import/documents/read/archive.ts';
import { openSource } from '../../../../src/authoring/import/documents/read/open.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tarOf(entries: readonly (Partial<Header> & { name: string } & { text?: string })[]): Promise<Buffer> {
  const tar = pack();
  for (const { text = '', ...header } of entries) tar.entry(header, text);
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const saved = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return openSource(join(folder, name));
};

/** A ZIP archive of files that are stored as they are. */
function zipOf(entries: readonly { name: string; text: string; mode?: number; size?: number }[]): Buffer {
  const [parts, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, text, mode = 0o100644, size = Buffer.byteLength(text) } of entries) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(path.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(0x0314, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt32LE(data.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(path.length, 28);
    head.writeUInt32LE((mode << 16) >>> 0, 38);
    head.writeUInt32LE(offset, 42);
    parts.push(local, path, data);
    central.push(head, path);
    offset += 30 + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

test('the files of an archive are read without the folder around them', async () => {
  const tar = await tarOf([
    { name: 'docs/a.md', text: '# A' },
    { name: 'docs/sub/b.md', text: '# B' },
  ]);
  for (const corpus of [
    await saved('x.tar', tar),
    await saved('x.tgz', gzipSync(tar)),
    await saved(
      'x.zip',
      zipOf([
        { name: 'docs/a.md', text: '# A' },
        { name: 'docs/sub/b.md', text: '# B' },
      ]),
    ),
  ]) {
    expect(corpus.name).toBe('docs');
    expect([...corpus.files.keys()]).toEqual(['a.md', 'sub/b.md']);
    expect(corpus.files.get('sub/b.md')?.read().toString()).toBe('# B');
  }
});

test('an archive in an archive is read, as Notion exports them', async () => {
  const inner = zipOf([{ name: 'a.md', text: '# A' }]).toString('latin1');
  const tar = await tarOf([{ name: 'Part-1.zip', text: '' }]);
  expect(tar.length).toBeGreaterThan(0);
  const outer = pack();
  outer.entry({ name: 'Part-1.zip' }, Buffer.from(inner, 'latin1'));
  outer.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of outer) chunks.push(chunk as Uint8Array);
  const corpus = await saved('export.tar', Buffer.concat(chunks));
  expect([...corpus.files.keys()]).toEqual(['a.md']);
});

test.each([
  ['a path that leads out', () => tarOf([{ name: '../out.md', text: 'x' }]), 'x.tar', /would lead out/],
  ['a path from the top', () => tarOf([{ name: '/etc/passwd', text: 'x' }]), 'x.tar', /would lead out/],
  ['a path that leads out of a ZIP', async () => zipOf([{ name: '../out.md', text: 'x' }]), 'x.zip', /out\.md/],
  ['a path with a back-slash', async () => zipOf([{ name: '..\\out.md', text: 'x' }]), 'x.zip', /out\.md/],
  ['a size that is not true', async () => zipOf([{ name: 'a.md', text: 'xxxx', size: 2 }]), 'x.zip', /cannot be read/],
  [
    'a million files',
    async () => zipOf(Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}.md`, text: '' }))),
    'x.zip',
    /20001 files/,
  ],
  ['no archive at all', async () => Buffer.from('hello'), 'x.zip', /cannot be read/],
  [
    'half an archive',
    async () => gzipSync(await tarOf([{ name: 'a.md', text: 'x'.repeat(5000) }])).subarray(0, 40),
    'x.tgz',
    /cannot be read/,
  ],
])(
  '%s is refused',
  async (_, make, name, message) => {
    await expect(saved(name, await make())).rejects.toThrow(message);
  },
  60_000,
);

test('a bomb is stopped while it grows', async () => {
  const entries = Array.from({ length: 9 }, (_, index) => ({ name: `${index}.md`, text: 'x'.repeat(1_000_000) }));
  const path = join(folder, 'bomb.tgz');
  writeFileSync(path, gzipSync(await tarOf(entries)));
  const limits = { bytes: 4_000_000, bytesOfFile: 2_000_000, files: 100 };
  await expect(readArchive(path, limits)).rejects.toThrow(/holds more than/);
  const large = await readArchive(path, { ...limits, bytes: 10_000_000, bytesOfFile: 900_000 });
  expect(large.files.size).toBe(0);
  expect(large.refused).toHaveLength(9);
});

test('links in an archive are passed over and told', async () => {
  const tar = await tarOf([
    { name: 'a.md', text: '# A' },
    { name: 'b.md', type: 'symlink', linkname: '/etc/passwd' },
  ]);
  const zip = zipOf([
    { name: 'a.md', text: '# A' },
    { name: 'b.md', text: '/etc/passwd', mode: 0o120777 },
  ]);
  for (const corpus of [await saved('l.tar', tar), await saved('l.zip', zip)]) {
    expect([...corpus.files.keys()]).toEqual(['a.md']);
    expect(corpus.refused).toMatchObject([{ path: 'b.md' }]);
  }
});
