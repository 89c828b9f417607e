import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { UsageError } from '../../../../command/usage-error.ts';
import { type Repository, repositoryOf } from './repository.ts';

/** One file of what is imported. */
export interface SourceFile {
  /** Its path from the top of the source, with forward slashes. */
  readonly path: string;
  readonly size: number;
  read(): Buffer;
}

/** What is imported: its files, and where it comes from. */
export interface Corpus {
  /** The name of the folder, file or archive, without its ending. */
  readonly name: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly repository?: Repository;
  /** Files that were not taken, each with the reason. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** More files than that are no documentation. */
export const mostFiles = 20_000;
const passedOver = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.obsidian',
  '.trash',
  '.docusaurus',
  '.cache',
  '.venv',
]);

/**
 * The files of a folder, or the one file. Symbolic links are not followed: they may lead to anything on this machine.
 *
 * @throws UsageError where there is nothing, or far too much
 */
export function readFolder(path: string): Corpus {
  const files = new Map<string, SourceFile>();
  const refused: { path: string; reason: string }[] = [];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is nothing at ${path}`);
  const top = stat.isDirectory() ? path : join(path, '..');
  const add = (file: string) => {
    const name = relative(top, file).split(sep).join('/');
    files.set(name, { path: name, size: statSync(file).size, read: () => readFileSync(file) });
    if (files.size > mostFiles) throw new UsageError(`${path} has more than ${mostFiles} files; name a smaller folder`);
  };
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = join(folder, entry.name);
      if (entry.isSymbolicLink()) refused.push({ path: relative(top, whole), reason: 'it is a symbolic link' });
      else if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) visit(whole);
        else
          files.set(`${relative(top, whole).split(sep).join('/')}/`, {
            path: '',
            size: 0,
            read: () => Buffer.alloc(0),
          });
      } else if (entry.isFile()) add(whole);
    }
  };
  if (stat.isDirectory()) visit(path);
  else add(path);
  const repository = repositoryOf(top);
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { name: basename(path).replace(/\.\w+$/, ''), files: sorted, refused, ...(repository && { repository }) };
}
