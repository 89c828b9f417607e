import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { UsageError } from '../../../../command/usage-error.ts';
import { type Corpus, mostFiles, type SourceFile } from './corpus.ts';

export const archiveEnding = /\.(?:zip|tar|tar\.gz|tgz)$/i;

/** So many bytes may come out of an archive in all, and of one file; a bomb makes gigabytes of a few kilobytes. */
const usual = { bytes: 512 * 1024 * 1024, bytesOfFile: 64 * 1024 * 1024, files: mostFiles };
type Limits = typeof usual;
/** So many levels of folders, and so long a path. */
const deepest = 40;

/**
 * The files of an archive, in memory: nothing of it is written as it is. Notion and others put archives into archives;
 * one level of that is read, too.
 *
 * @throws UsageError where it is damaged or could do harm: a path that leads out, far too many files or bytes
 */
export async function readArchive(path: string, limits: Limits = usual): Promise<Corpus> {
  const files = new Files(basename(path), limits);
  try {
    if (/\.zip$/i.test(path)) await readZip(await opened(path), files);
    else await readTar(path, files);
    for (const [name, file] of [...files.all])
      if (/\.zip$/i.test(name)) {
        files.all.delete(name);
        await readZip(await openedBytes(file.read()), files);
      }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${basename(path)} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { top, all } = withoutTop(files.all);
  return { name: plainName(top || basename(path).replace(archiveEnding, '')), files: all, refused: files.refused };
}

/** What has come out of an archive so far, within its limits. */
class Files {
  readonly all = new Map<string, SourceFile>();
  readonly refused: { path: string; reason: string }[] = [];
  readonly #archive: string;
  readonly limits: Limits;
  #bytes = 0;

  constructor(archive: string, limits: Limits) {
    this.#archive = archive;
    this.limits = limits;
  }

  /** A path that stays within the archive, as it is read; one that leads out ends the import. */
  checked(name: string): string {
    const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const parts = path.split('/');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a file has one for a good reason.
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || parts.includes('..') || /[\u0000-\u001F]/.test(path))
      throw new UsageError(`${this.#archive} is refused: its file “${shortened(name)}” would lead out of the folder`);
    if (parts.length > deepest || path.length > 1000)
      throw new UsageError(`${this.#archive} is refused: its folders are too deep`);
    if (this.all.size >= this.limits.files)
      throw new UsageError(`${this.#archive} is refused: it has more than ${this.limits.files} files`);
    return path;
  }

  /** Counts bytes as they come, so that a bomb is stopped while it grows. */
  count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.limits.bytes)
      throw new UsageError(`${this.#archive} is refused: it holds more than ${this.limits.bytes / 1024 / 1024} MB`);
  }

  async take(path: string, stream: AsyncIterable<unknown>): Promise<void> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      this.count(chunk.length);
      size += chunk.length;
      if (size <= this.limits.bytesOfFile) chunks.push(chunk);
    }
    if (size > this.limits.bytesOfFile)
      this.refused.push({ path, reason: `it has more than ${this.limits.bytesOfFile / 1024 / 1024} MB` });
    else {
      const bytes = Buffer.concat(chunks);
      this.all.set(path, { path, size, read: () => bytes });
    }
  }
}

const shortened = (name: string) => JSON.stringify(name.slice(0, 80)).slice(1, -1);

const options = { lazyEntries: true, strictFileNames: false, validateEntrySizes: true } as const;
const opened = (path: string) =>
  new Promise<ZipFile>((done, failed) => open(path, options, (error, zip) => (zip ? done(zip) : failed(error))));
const openedBytes = (bytes: Buffer) =>
  new Promise<ZipFile>((done, failed) => fromBuffer(bytes, options, (error, zip) => (zip ? done(zip) : failed(error))));

async function readZip(zip: ZipFile, files: Files): Promise<void> {
  if (zip.entryCount > files.limits.files)
    throw new UsageError(`the archive is refused: it has ${zip.entryCount} files`);
  for (;;) {
    const entry = await nextEntry(zip);
    if (!entry) return;
    const path = files.checked(entry.fileName);
    const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
    if (isLink) files.refused.push({ path, reason: 'it is a symbolic link' });
    else if (entry.isEncrypted()) files.refused.push({ path, reason: 'it is encrypted' });
    else if (!path.endsWith('/') && isWanted(path)) await files.take(path, await streamOf(zip, entry));
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((done, failed) => {
    const entry = (one: Entry) => settle(() => done(one));
    const end = () => settle(() => done(undefined));
    const error = (reason: Error) => settle(() => failed(reason));
    const settle = (then: () => void) => {
      zip.off('entry', entry).off('end', end).off('error', error);
      then();
    };
    zip.on('entry', entry).on('end', end).on('error', error);
    zip.readEntry();
  });
}

const streamOf = (zip: ZipFile, entry: Entry) =>
  new Promise<Readable>((done, failed) =>
    zip.openReadStream(entry, (error, stream) => (stream ? done(stream) : failed(error))),
  );

async function readTar(path: string, files: Files): Promise<void> {
  const tar = extract();
  const source = createReadStream(path);
  const feeding = pipeline(/gz$/i.test(path) ? [source, createGunzip(), tar] : [source, tar]);
  // What ends the reading of entries ends the feeding, too; told once.
  feeding.catch(() => {});
  for await (const entry of tar) {
    const { name, type } = entry.header;
    const file = files.checked(name);
    if (type === 'symlink' || type === 'link') files.refused.push({ path: file, reason: 'it is a link' });
    if (type === 'file' && isWanted(file)) await files.take(file, entry);
    else for await (const chunk of entry) files.count((chunk as Uint8Array).length);
  }
  await feeding;
}

/** Files that tell of a system or a person, and nothing of the documents. */
const isWanted = (path: string) =>
  !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\//.test(path) && !/(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/.test(path);

/** In the order in which a folder is read, however an archive was packed. */
const sorted = (files: readonly (readonly [string, SourceFile])[]) =>
  new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A name without what changes from one export to the next: ids and days. */
const plainName = (name: string) =>
  name.replace(/(?:[ _-]+(?:[0-9a-f]{8,}(?:-[0-9a-f]{4,})*|\d{4}-\d{2}-\d{2}))+$/i, '') || name;

/** Files without the one folder in which all of them are. */
function withoutTop(files: ReadonlyMap<string, SourceFile>): { top: string; all: Map<string, SourceFile> } {
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  if (top === '' || ![...files.keys()].every((path) => path.startsWith(top)))
    return { top: '', all: sorted([...files]) };
  const below = [...files].map(
    ([path, file]) => [path.slice(top.length), { ...file, path: path.slice(top.length) }] as const,
  );
  return { top: top.slice(0, -1), all: sorted(below) };
}
