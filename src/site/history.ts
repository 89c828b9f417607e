import { execFile, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { config } from '../../watchbook.config.ts';
import { kindOfFolder } from '../kinds/index.ts';
import { historyDays, overdueOn, type PastPage } from '../model/health.ts';

const run = promisify(execFile);
const monthsShown = 12;

/** The handbook on one day of its history. */
export interface PastState {
  /** ISO 8601 date, UTC. */
  readonly day: string;
  readonly pages: number;
  /** Pages whose review had run out on that day. */
  readonly overdue: number;
}

/**
 * How the handbook stood at the end of each of the last months, from git.
 *
 * @param today ISO 8601 date, UTC
 * @param root the project’s root folder
 * @returns earliest first, from the first month that had pages; empty where there is no history to read
 */
export async function handbookHistory(today: string, root: string = process.cwd()): Promise<PastState[]> {
  const days = historyDays(today, monthsShown);
  const states: PastState[] = [];
  try {
    const commits = await Promise.all(days.map((day) => commitOf(day, root)));
    const known = new Map<string, PastPage | undefined>();
    for (const [index, day] of days.entries()) {
      const commit = commits[index];
      if (!commit) continue;
      const pages = await pagesAt(commit, root, known);
      if (pages.length > 0 || states.length > 0) {
        states.push({ day, pages: pages.length, overdue: overdueOn(day, pages) });
      }
    }
    return states;
  } catch {
    return [];
  }
}

/** The last commit of a day; undefined before the first. */
async function commitOf(day: string, root: string): Promise<string | undefined> {
  const { stdout } = await run('git', ['rev-list', '-1', `--before=${day}T23:59:59Z`, 'HEAD'], { cwd: root });
  return stdout.trim() || undefined;
}

/** The pages of a commit. What a file held is remembered by its content's hash. */
async function pagesAt(commit: string, root: string, known: Map<string, PastPage | undefined>): Promise<PastPage[]> {
  const { stdout } = await run('git', ['ls-tree', '-r', '-z', commit, '--', 'content'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  const files = stdout.split('\0').flatMap((line) => {
    const [, hash, folder] = /^\d+ blob (\w+)\tcontent\/([^/]+)\/.*\.mdx$/s.exec(line) ?? [];
    const kind = folder && kindOfFolder(folder);
    return hash && kind ? [{ hash, every: config.reviewEvery[kind.name] }] : [];
  });
  const missing = files.filter(({ hash }) => !known.has(hash));
  const texts = await blobs(
    missing.map(({ hash }) => hash),
    root,
  );
  for (const [index, { hash, every }] of missing.entries()) known.set(hash, pastPage(texts[index] ?? '', every));
  return files.flatMap(({ hash }) => known.get(hash) ?? []);
}

/** The two fields that matter here, read without the schema, which may have been another then. */
function pastPage(page: string, every: string): PastPage | undefined {
  const front = /^---\n([\s\S]*?)\n---/.exec(page)?.[1] ?? '';
  const reviewed = /^reviewed: *["']?(\d{4}-\d\d-\d\d)/m.exec(front)?.[1];
  const reviewEvery = /^reviewEvery: *["']?([^"'\n]+)/m.exec(front)?.[1]?.trim();
  return reviewed ? { reviewed, reviewEvery: reviewEvery ?? every } : undefined;
}

/** The contents of blobs, in the order asked for. */
async function blobs(hashes: readonly string[], root: string): Promise<string[]> {
  if (hashes.length === 0) return [];
  const git = spawn('git', ['cat-file', '--batch=%(objectsize)'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  git.stdin.end(`${hashes.join('\n')}\n`);
  // One byte a character, so that the sizes git gives hold.
  git.stdout.setEncoding('latin1');
  const all = await text(git.stdout);
  const found: string[] = [];
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf('\n', at);
    const size = Number(all.slice(at, end));
    found.push(Buffer.from(all.slice(end + 1, end + 1 + size), 'latin1').toString('utf8'));
    at = end + 1 + size + 1;
  }
  return found;
}
