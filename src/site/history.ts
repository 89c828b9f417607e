import { join } from 'node:path';
import { config } from '../../watchbook.config.ts';
import { kindOfFolder } from '../kinds/index.ts';
import { historyDays, overdueOn, type PastPage } from '../model/health.ts';
import { fieldsOf, textsIn } from '../model/hidden-addresses.ts';
import { audience } from '../source/audience.ts';
import { commitOf, contentAt, GitError, head, isShallow, objects } from '../source/git.ts';
import type { Source } from '../source/source.ts';
import { digestOf, TextStore } from '../source/text-store.ts';

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
 * @param hidden pages that are not counted, nor were they ever
 * @returns earliest first, from the first month that had pages; empty where there is no history to read
 */
export async function handbookHistory(
  today: string,
  root: string = process.cwd(),
  hidden: readonly Source[] = [],
): Promise<PastState[]> {
  const files = filesEverOf(hidden);
  const days = historyDays(today, monthsShown);
  const states: PastState[] = [];
  try {
    const commits = await Promise.all(days.map((day) => commitOf(root, day)));
    const known = new Map<string, PastPage | undefined>();
    for (const [index, day] of days.entries()) {
      const commit = commits[index];
      if (!commit) continue;
      const pages = await pagesAt(commit, root, files, known);
      if (pages.length > 0 || states.length > 0) {
        states.push({ day, pages: pages.length, overdue: overdueOn(day, pages) });
      }
    }
    return states;
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/**
 * The same, kept from one build to the next: to ask git takes dozens of processes.
 *
 * @param version changes with all else that tells what is overdue
 * @param hidden pages that are not counted, nor were they ever
 */
export async function keptHistory(
  root: string,
  version: string,
  hidden: readonly Source[],
): Promise<(today: string) => Promise<PastState[]>> {
  const store = new TextStore(join(root, '.cache', 'history'));
  const git = await Promise.all([head(root), isShallow(root).catch(() => false)]);
  const states = new Map<string, Promise<PastState[]>>();
  const find = async (today: string) => {
    const name = digestOf(JSON.stringify([version, git, today, [...filesEverOf(hidden)]]));
    const kept = store.get(name);
    if (kept) return JSON.parse(kept) as PastState[];
    const found = await handbookHistory(today, root, hidden);
    store.put(name, JSON.stringify(found));
    store.keepOnly(new Set([name]));
    return found;
  };
  return (today) => {
    const found = states.get(today) ?? find(today);
    states.set(today, found);
    return found;
  };
}

/** The files of pages, and those they were in when they had another address. */
function filesEverOf(pages: readonly Source[]): ReadonlySet<string> {
  return new Set(
    pages.flatMap(({ file, value }) => {
      const former = textsIn(fieldsOf(value).redirectFrom);
      return [file, ...former.map((address) => `content${address.replace(/\/$/, '')}.mdx`)];
    }),
  );
}

/** The pages of a commit. What a file held is remembered by its content's hash. */
async function pagesAt(
  commit: string,
  root: string,
  hidden: ReadonlySet<string>,
  known: Map<string, PastPage | undefined>,
): Promise<PastPage[]> {
  const files = (await contentAt(root, commit)).flatMap(({ file, hash }) => {
    const folder = /^content\/([^/]+)\/.*\.mdx$/s.exec(file)?.[1];
    const kind = folder && kindOfFolder(folder);
    return kind && !hidden.has(file) ? [{ hash, every: config.reviewEvery[kind.name] ?? '12 months' }] : [];
  });
  const missing = files.filter(({ hash }) => !known.has(hash));
  const texts = await objects(
    root,
    missing.map(({ hash }) => hash),
  );
  for (const [index, { hash, every }] of missing.entries()) known.set(hash, pastPage(texts[index] ?? '', every));
  return files.flatMap(({ hash }) => known.get(hash) ?? []);
}

/** The two fields that matter here, read without the schema, which may have been another then. */
function pastPage(page: string, every: string): PastPage | undefined {
  const front = /^---\n([\s\S]*?)\n---/.exec(page)?.[1] ?? '';
  if (audience() === 'public' && /^["']?visibility["']? *:/im.test(front)) return undefined;
  const reviewed = /^reviewed: *["']?(\d{4}-\d\d-\d\d)/m.exec(front)?.[1];
  const reviewEvery = /^reviewEvery: *["']?([^"'\n]+)/m.exec(front)?.[1]?.trim();
  return reviewed ? { reviewed, reviewEvery: reviewEvery ?? every } : undefined;
}
