import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { kindList } from '../kinds/index.ts';
import { parseSource, type Source } from './source.ts';

/**
 * The paths of all content files, sorted.
 *
 * @param root the project's root folder
 * @returns paths from the root, with forward slashes; empty where there is no `content` folder
 */
export async function contentFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(
    kindList.map(async ({ folder }) => {
      const base = join(root, 'content', folder);
      const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
      return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }),
  );
  return lists.flat().sort();
}

/** Reads and takes apart every content file under the project's root. */
export async function readSources(root: string): Promise<Source[]> {
  const files = await contentFiles(root);
  return Promise.all(files.map(async (file) => parseSource(file, await readFile(join(root, file), 'utf8'))));
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
