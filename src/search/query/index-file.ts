import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { UsageError } from '../../command/usage-error.ts';

/** A part of a search index is missing, or is not as it was written. */
export class DamagedIndex extends UsageError {
  constructor(path: string) {
    super(`the search index is damaged: ${path}. Build the site again: npm run build`);
  }
}

const unpacked = promisify(gunzip);

/**
 * A file of an index, which is as it was written: what is packed has a checksum.
 *
 * @throws DamagedIndex where it is missing or is not whole
 */
export async function readIndexFile(path: string): Promise<Buffer<ArrayBuffer>> {
  try {
    const content = await readFile(path);
    if (/\.(pf_\w+|pagefind|pack)$/.test(path)) await unpacked(content);
    return content;
  } catch {
    throw new DamagedIndex(path);
  }
}

/** What leads to all other files of an index, as Pagefind (1.5) writes it. */
const entry = z.object({
  languages: z.record(
    z.string(),
    z.object({ hash: z.string().regex(/^\w+$/), wasm: z.string().regex(/^\w+$/).nullish() }),
  ),
});

/**
 * Sees that an index can be opened. Pagefind reads its first files in a promise
 * of its own (1.5.2): should one fail, nobody can catch it, and the process ends.
 *
 * @throws DamagedIndex where one of them is missing or is not whole
 */
export async function canBeOpened(folder: string): Promise<void> {
  const path = join(folder, 'pagefind-entry.json');
  const { languages } = await readFile(path, 'utf8')
    .then((text) => entry.parse(JSON.parse(text)))
    .catch(() => {
      throw new DamagedIndex(path);
    });
  const all = Object.values(languages);
  if (all.length === 0) throw new DamagedIndex(path);
  for (const { hash, wasm } of all) {
    await readIndexFile(join(folder, `pagefind.${hash}.pf_meta`));
    await readIndexFile(join(folder, `wasm.${wasm ?? 'unknown'}.pagefind`));
  }
}
