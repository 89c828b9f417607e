import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Bytes of one part before compression; a single word may take more. */
const partSize = 2_200;
/** The same for words that begin with a digit. */
const numbersSize = 12_000;
const signature = Buffer.from('pagefind_dcd');

/**
 * Cuts the parts of a Pagefind index into smaller ones. Pagefind (1.5.2, no
 * setting) makes parts of some 30 kB compressed and a query of three words
 * fetches three of them; most of that is other words.
 *
 * The format is Pagefind's own, in CBOR (RFC 8949): the metadata is a list of
 * version, pages, parts as `[first word, last word, hash]`, filters, sorts and
 * field names; a part is a list with one list of words, each with its pages.
 *
 * @param folder the folder that Pagefind wrote
 * @throws if the metadata does not look like that, as after an upgrade that changed it
 */
export async function splitChunks(folder: string): Promise<void> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`${folder} has no Pagefind metadata`);
  const meta = await unpack(join(folder, name));
  const chunksAt = skip(meta, skip(meta, readHead(meta, 0).next));
  const chunksEnd = skip(meta, chunksAt);
  const chunks = items(meta, chunksAt).map((at) => items(meta, at).map((part) => readText(meta, part)));
  const made: (Span & { hash: string })[] = [];
  for (const [, , hash] of chunks) {
    if (!hash) throw new Error(`${name} lists its parts in a way that is not known here`);
    const file = join(folder, 'index', `${hash}.pf_index`);
    const parts = cut(await unpack(file));
    await rm(file);
    for (const { first, last, content } of parts) {
      const partHash = `${hash.split('_')[0]}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
      await writeFile(join(folder, 'index', `${partHash}.pf_index`), pack(content));
      made.push({ first, last, hash: partHash });
    }
  }
  const entries = made.map((part, at) => {
    const { from, to } = boundaries(part, made[at - 1]?.last, made[at + 1]?.first);
    return Buffer.concat([head(4, 3), text(from), text(to), text(part.hash)]);
  });
  const list = Buffer.concat([head(4, entries.length), ...entries]);
  await writeFile(
    join(folder, name),
    pack(Buffer.concat([meta.subarray(0, chunksAt), list, meta.subarray(chunksEnd)])),
  );
}

interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * Where a part begins and ends in the list of parts, in as few letters as tell it from its neighbours: the list is
 * fetched with the first search. A word between two parts belongs to the later one, which may have longer words that
 * begin like it.
 */
function boundaries({ first, last }: Span, before = '', after?: string): { from: string; to: string } {
  const shared = commonStart(before, first);
  const from = first.slice(0, shared + 1);
  if (after === undefined) return { from, to: last };
  const kept = commonStart(last, after) + 1;
  return { from, to: last.length <= kept ? last : last.slice(0, kept) + highest };
}

/** Sorts after everything a word may go on with. */
const highest = '\uffff';

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

interface Group extends Span {
  readonly words: Buffer[];
  size: number;
  last: string;
}

/**
 * The words of one part in groups of about `partSize`, each group a part of its own. A group ends where the next word
 * differs early, so that few letters tell where one part ends and the next begins.
 */
function cut(chunk: Buffer): { first: string; last: string; content: Buffer }[] {
  const [wordsAt] = items(chunk, 0);
  if (wordsAt === undefined) return [];
  const groups: Group[] = [];
  for (const at of items(chunk, wordsAt)) {
    const bytes = chunk.subarray(at, skip(chunk, at));
    const word = readText(chunk, readHead(chunk, at).next);
    const group = groups.at(-1);
    if (group && !endsBefore(group, word, bytes.length)) {
      group.words.push(bytes);
      group.size += bytes.length;
      group.last = word;
    } else groups.push({ first: word, last: word, words: [bytes], size: bytes.length });
  }
  return groups.map(({ first, last, words }) => ({
    first,
    last,
    content: Buffer.concat([head(4, 1), head(4, words.length), ...words]),
  }));
}

/** Whether a group is full before this word: later where the word begins like the last one, and with numbers, which few look for. */
function endsBefore({ first, last, size }: Group, word: string, length: number): boolean {
  const most = /^\d/.test(first) && /^\d/.test(word) ? numbersSize : partSize;
  const alike = Math.min(4, commonStart(last, word));
  return size + length > most * (0.7 + 0.15 * alike);
}

async function unpack(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  if (!content.subarray(0, signature.length).equals(signature)) throw new Error(`${file} is not Pagefind's`);
  return content.subarray(signature.length);
}

const pack = (content: Buffer): Buffer => gzipSync(Buffer.concat([signature, content]), { level: 9 });

interface Head {
  /** CBOR's major type: 0 and 1 numbers, 2 bytes, 3 text, 4 list, 5 map, 6 tag, 7 others. */
  readonly major: number;
  readonly value: number;
  readonly next: number;
}

function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, value: short, next: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  if (size === undefined && !(short === 27 && major === 7)) throw new Error('CBOR of a length that is not used here');
  return size === undefined
    ? { major, value: 0, next: at + 9 }
    : { major, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

/** Where the item that begins here ends. */
function skip(bytes: Buffer, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major === 2 || major === 3) return next + value;
  let end = next;
  const children = major === 4 ? value : major === 5 ? 2 * value : major === 6 ? 1 : 0;
  for (let child = 0; child < children; child++) end = skip(bytes, end);
  return end;
}

/** Where the items of a list begin. */
function items(bytes: Buffer, at: number): number[] {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 4) throw new Error('expected a list in Pagefind’s index');
  const starts: number[] = [];
  let place = next;
  for (let item = 0; item < value; item++) {
    starts.push(place);
    place = skip(bytes, place);
  }
  return starts;
}

function readText(bytes: Buffer, at: number): string {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 3) throw new Error('expected a text in Pagefind’s index');
  return bytes.toString('utf8', next, next + value);
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = (major << 5) | { 1: 24, 2: 25, 4: 26 }[size as 1 | 2 | 4];
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([head(3, bytes.length), bytes]);
}
