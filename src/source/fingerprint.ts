import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * A short text that changes whenever a byte of some files does, or a name.
 *
 * @param root folder that the paths count from
 * @param paths files, and folders with all that is in them; what is not there counts as empty
 */
export function fingerprintOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const { file, isLink } of paths.flatMap((one) => filesAt(root, one))) {
    // What a link leads to counts where it lies.
    const content = isLink ? readlinkSync(join(root, file)) : readFileSync(join(root, file));
    hash.update(JSON.stringify([file, isLink, content.length])).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

function filesAt(root: string, path: string): { file: string; isLink: boolean }[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [{ file: path, isLink: false }];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      file: relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
