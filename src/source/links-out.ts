import { realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Symbolic links under `public/` that lead out of it or nowhere, and that folder
 * itself where it is one. All of it is copied to the site: a file of the machine,
 * or the project's own `.git/config`, would be published.
 *
 * @param root the project's root folder
 * @returns paths from the root, sorted, with forward slashes
 */
export async function linksOut(root: string): Promise<string[]> {
  const folder = join(root, 'public');
  const own = join(realpathSync(root), 'public', sep);
  const leadsOut = (path: string) => {
    try {
      return !`${realpathSync(path)}${sep}`.startsWith(own);
    } catch {
      return true;
    }
  };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [];
  if (leadsOut(folder)) return ['public'];
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(leadsOut)
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();
}
