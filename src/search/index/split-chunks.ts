import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { head, items, readHead, readText, skip, text } from './cbor.ts';
import { hashName, metadataName, pack, unpack } from './pagefind-files.ts';

/** Bytes of one part before compression; a single word may take more. */
const partSize = 2_200;
/** The same for words that begin with a digit. */
const numbersSize = 12_000;

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
  const name = await metadataName(folder);
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
      const partHash = hashName(hash.split('_')[0] ?? '', content);
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
