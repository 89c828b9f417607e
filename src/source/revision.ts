import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseSource, type Source } from './source.ts';

const run = promisify(execFile);

/** A revision that git does not know, or a folder that is no repository. */
export class UnknownRevision extends Error {}

/**
 * The commit at which this branch left another.
 *
 * @param root the project's root folder
 * @param ref a branch, tag or commit
 * @throws UnknownRevision
 */
export async function forkPoint(root: string, ref: string): Promise<string> {
  return (await git(root, ['merge-base', ref, 'HEAD'])).trim();
}

/**
 * The content as it was at a commit. What the working tree has unchanged is
 * taken from there, so that only what differs is read from git.
 *
 * @param now the content of the working tree
 * @returns the sources of the commit, by path
 * @throws UnknownRevision
 */
export async function sourcesAt(root: string, commit: string, now: readonly Source[]): Promise<Source[]> {
  const [listed, changed] = await Promise.all([
    git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', 'content']),
    git(root, ['diff', '-z', '--name-only', '--no-renames', commit, '--', 'content']),
  ]);
  const differs = new Set(changed.split('\0').filter(Boolean));
  const known = new Map(now.map((source) => [source.file, source]));
  const files = listed.split('\0').filter((file) => file.endsWith('.mdx'));
  return Promise.all(
    files.map(async (file) => {
      const same = differs.has(file) ? undefined : known.get(file);
      return same ?? parseSource(file, await git(root, ['show', `${commit}:${file}`]));
    }),
  );
}

async function git(root: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new UnknownRevision(said.split('\n')[0]);
  }
}
