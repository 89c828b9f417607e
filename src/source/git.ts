import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { pageFolders } from '../kinds/index.ts';

/** git is not there, the folder is no repository, or it lacks what was asked for; the message is git's own first line. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** Files in the folders of pages that differ from a commit, as paths from the root. */
export interface Differences {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** When files were last changed. */
export interface Dates {
  /** Per path from the root; a file is missing where it is not committed, or changed before the history begins. */
  readonly of: ReadonlyMap<string, Date>;
  /** Whether this is a clone with the last commits only, so that older dates are not known. */
  readonly isShallow: boolean;
}

/**
 * The commit at which this branch left another.
 *
 * @param root the project's root folder, which may lie anywhere in its repository
 * @param ref a branch, tag or commit
 * @throws GitError
 */
export async function forkPoint(root: string, ref: string): Promise<string> {
  if (ref.startsWith('-')) throw new GitError(`\`${ref}\` is not a revision`);
  try {
    return (await git(root, ['merge-base', ref, 'HEAD'])).trim();
  } catch (error) {
    if (!(await isShallow(root).catch(() => false))) throw error;
    throw new GitError(`this clone has only the last commits, so ${ref} is out of reach: git fetch --unshallow`);
  }
}

/**
 * What differs from a commit, commits and unsaved work alike.
 *
 * @throws GitError
 */
export async function differencesFrom(root: string, commit: string): Promise<Differences> {
  const options = ['-z', '--relative', '--no-renames', '--name-only'];
  const since = async (filter: string) =>
    parts(await git(root, ['diff', ...options, `--diff-filter=${filter}`, commit, '--', ...pageFolders]));
  const [added, removed, changed, unknown] = await Promise.all([
    since('A'),
    since('D'),
    since('ad'),
    git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...pageFolders]).then(parts),
  ]);
  // A file that was taken out of git and lies there still is not gone.
  const kept = new Set(unknown.filter((file) => removed.includes(file)));
  return {
    added: [...new Set([...added, ...unknown.filter((file) => !kept.has(file))])],
    changed: [...changed, ...kept],
    removed: removed.filter((file) => !kept.has(file)),
  };
}

/**
 * Files as they were at a commit, in the order asked for.
 *
 * @param files paths from the root
 * @throws GitError
 */
export async function filesAt(root: string, commit: string, files: readonly string[]): Promise<string[]> {
  const prefix = await prefixOf(root);
  return objects(
    root,
    files.map((file) => `${commit}:${prefix}${file}`),
  );
}

/** When each file in the folders of pages was last changed, from one look at the whole history. Empty where there is none. */
export async function changeDates(root: string): Promise<Dates> {
  const of = new Map<string, Date>();
  try {
    const log = await git(root, [
      'log',
      '-z',
      '--relative',
      '--format=%x01%H %cI',
      '--name-only',
      '--',
      ...pageFolders,
    ]);
    // At the edge of a shallow clone, git takes all that is there for new.
    const edge = await shallowEdge(root);
    for (const commit of log.split('\u0001').slice(1)) {
      const [head = '', ...files] = commit.split(/[\0\n]+/).filter(Boolean);
      const [hash = '', date = ''] = head.split(' ');
      if (edge.has(hash)) continue;
      for (const file of files) if (!of.has(file)) of.set(file, new Date(date));
    }
    return { of, isShallow: edge.size > 0 };
  } catch (error) {
    if (error instanceof GitError) return { of, isShallow: false };
    throw error;
  }
}

/**
 * Every file that was ever added under a folder, up to the commit that is checked out.
 *
 * @param folder path from the root
 * @param since a file with which the history that counts begins: what was there with it and came later; all of the
 *   history where that file was never added
 * @throws GitError
 */
export async function filesEver(root: string, folder: string, since?: string): Promise<string[]> {
  const options = ['-z', '--relative', '--no-renames', '--diff-filter=A', '--name-only', '--format='];
  const first =
    since && (await git(root, ['log', '--diff-filter=A', '--format=%H', '--', since])).trim().split('\n').at(-1);
  const there = first ? parts(await git(root, ['ls-tree', '-r', '-z', '--name-only', first, '--', folder])) : [];
  const range = first ? [`${first}..HEAD`] : [];
  return [...new Set([...there, ...parts(await git(root, ['log', ...options, ...range, '--', folder]))])];
}

/**
 * The last commit of a day.
 *
 * @param day ISO 8601 date, UTC
 * @returns undefined before the first commit
 * @throws GitError
 */
export async function commitOf(root: string, day: string): Promise<string | undefined> {
  return (await git(root, ['rev-list', '-1', `--before=${day}T23:59:59Z`, 'HEAD'])).trim() || undefined;
}

/**
 * The files of `content/` at a commit, each with the hash of what it held.
 *
 * @throws GitError
 */
export async function contentAt(root: string, commit: string): Promise<{ file: string; hash: string }[]> {
  return parts(await git(root, ['ls-tree', '-r', '-z', commit, '--', 'content'])).flatMap((line) => {
    const [, hash, file] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return hash && file ? [{ hash, file }] : [];
  });
}

/**
 * The texts behind hashes or other names of git's objects, in the order asked for; empty where there is none.
 *
 * @throws GitError
 */
export async function objects(root: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const all = await run(root, ['cat-file', '--batch=%(objectsize)'], `${names.join('\n')}\n`);
  const found: string[] = [];
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0x0a, at);
    const head = all.toString('utf8', at, end);
    const size = /^\d+$/.test(head) ? Number(head) : undefined;
    found.push(size === undefined ? '' : all.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + (size === undefined ? 0 : size + 1);
  }
  return found;
}

/**
 * Where the project lies in its repository: empty at the top, else a path that ends with a slash.
 *
 * @throws GitError
 */
export async function prefixOf(root: string): Promise<string> {
  return (await git(root, ['rev-parse', '--show-prefix'])).trim();
}

/** Files that differ from the last commit, and those that are in none, as paths from the root; none where there is no repository. */
export async function unsavedFiles(root: string): Promise<string[]> {
  try {
    const changed = parts(await git(root, ['diff', '-z', '--relative', '--name-only', '--no-renames', 'HEAD']));
    return [...changed, ...parts(await git(root, ['ls-files', '-z', '--others', '--exclude-standard']))];
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/** The commit that is checked out; empty where there is none. */
export async function head(root: string): Promise<string> {
  return (await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '')).trim();
}

/**
 * Whether this is a clone with the last commits only.
 *
 * @throws GitError
 */
export async function isShallow(root: string): Promise<boolean> {
  return (await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

/** The commits at which a shallow clone ends. */
async function shallowEdge(root: string): Promise<ReadonlySet<string>> {
  if (!(await isShallow(root))) return new Set();
  const path = (await git(root, ['rev-parse', '--git-path', 'shallow'])).trim();
  return new Set((await readFile(resolve(root, path), 'utf8')).split('\n').filter(Boolean));
}

const parts = (output: string) => output.split('\0').filter((part) => part !== '');
const git = async (root: string, args: readonly string[]) => (await run(root, args)).toString('utf8');

async function run(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  const child = spawn('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, stdio: 'pipe' });
  const ended = new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code ?? 1));
  });
  // git may end before it has read all; what it said then tells why.
  child.stdin.on('error', () => undefined).end(input);
  const [out, said, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (code === 0) return out;
  const reason =
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? '';
  throw new GitError(reason || (typeof code === 'string' ? code : `git ${args[0]} ended with ${code}`));
}
