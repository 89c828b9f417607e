import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { head, items, readHead, readText, skip, text } from './cbor.ts';
import { hashName, metadataName, pack, unpack } from './pagefind-files.ts';

/**
 * Puts in order what Pagefind (1.5.2) writes in another order each time, out of
 * hash maps: the filters, the values of each, and the sorts. So the same pages
 * give the same bytes, and readers fetch nothing again that has not changed.
 *
 * @param folder the folder that Pagefind wrote
 * @throws if the metadata does not look as expected, as after an upgrade that changed it
 */
export async function sortFilters(folder: string): Promise<void> {
  const name = await metadataName(folder);
  const meta = await unpack(join(folder, name));
  const [, , , filtersAt, sortsAt] = items(meta, 0);
  if (filtersAt === undefined || sortsAt === undefined) throw new Error(`${name} is not as Pagefind 1.5 writes it`);
  const filters: Buffer[] = [];
  for (const at of items(meta, filtersAt)) {
    const [filter = '', hash = ''] = items(meta, at).map((part) => readText(meta, part));
    const file = join(folder, 'filter', `${hash}.pf_filter`);
    const content = withValuesSorted(await unpack(file));
    const sorted = hashName(hash.split('_')[0] ?? '', content);
    await rm(file);
    await writeFile(join(folder, 'filter', `${sorted}.pf_filter`), pack(content));
    filters.push(Buffer.concat([head(4, 2), text(filter), text(sorted)]));
  }
  const sorts = items(meta, sortsAt).map((at) => meta.subarray(at, skip(meta, at)));
  const ordered = [
    meta.subarray(0, filtersAt),
    list(byName(filters)),
    list(byName(sorts)),
    meta.subarray(skip(meta, sortsAt)),
  ];
  await writeFile(join(folder, name), pack(Buffer.concat(ordered)));
}

/**
 * Names the metadata by what it holds now, as Pagefind had named it by what it
 * held before it was changed: what has other content has another address.
 */
export async function renameMetadata(folder: string): Promise<void> {
  const name = await metadataName(folder);
  const [, former = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(name) ?? [];
  const now = hashName(former.split('_')[0] ?? '', await unpack(join(folder, name)), 10);
  await rename(join(folder, name), join(folder, `pagefind.${now}.pf_meta`));
  const entry = join(folder, 'pagefind-entry.json');
  await writeFile(entry, (await readFile(entry, 'utf8')).replace(JSON.stringify(former), JSON.stringify(now)));
}

/** A filter is its name and a list of values, each with its pages. */
function withValuesSorted(filter: Buffer): Buffer {
  const [, valuesAt] = items(filter, 0);
  if (valuesAt === undefined) throw new Error('a filter is not as Pagefind 1.5 writes it');
  const values = items(filter, valuesAt).map((at) => filter.subarray(at, skip(filter, at)));
  return Buffer.concat([filter.subarray(0, valuesAt), list(byName(values))]);
}

const list = (entries: readonly Buffer[]): Buffer => Buffer.concat([head(4, entries.length), ...entries]);

/** Lists that begin with a name, by that name. */
function byName(entries: readonly Buffer[]): Buffer[] {
  const nameOf = (entry: Buffer) => readText(entry, readHead(entry, 0).next);
  return [...entries].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
