import { checkPages } from '../checks/run.ts';
import type { State } from '../checks/since.ts';
import type { Tools } from '../checks/tools.ts';
import { differencesFrom, filesAt } from '../source/git.ts';
import { readSource } from '../source/read.ts';
import { parseSource, type Source } from '../source/source.ts';

/** A handbook as it was at a commit and as it is, and what differs. */
export interface Comparison {
  readonly before: State;
  readonly after: State;
  /** The files that differ, as they were and as they are. */
  readonly sources: { readonly before: readonly Source[]; readonly after: readonly Source[] };
  /** Paths of the files that the change adds or changes. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Compares the handbook with a commit. Only what differs is read from git and
 * checked anew; all else is taken from `now`.
 *
 * @param now what was found in each file as it is
 * @throws GitError
 */
export async function compareWith(
  root: string,
  commit: string,
  now: State['results'],
  tools: Tools,
): Promise<Comparison> {
  const { added, changed, removed } = await differencesFrom(root, commit);
  const known = new Set(now.map(({ facts }) => facts.file));
  const isPage = (file: string) => file.endsWith('.mdx');
  const [old, fresh] = [
    [...changed, ...removed].filter(isPage),
    [...added, ...changed].filter((file) => known.has(file)),
  ];
  const texts = await filesAt(root, commit, old);
  const before = old.map((file, index) => parseSource(file, texts[index] ?? ''));
  const touched = new Set(fresh);
  return {
    before: {
      results: [...now.filter(({ facts }) => !touched.has(facts.file)), ...(await checkPages(before, tools))].sort(
        (a, b) => (a.facts.file < b.facts.file ? -1 : 1),
      ),
      sourceOf: (file) => before.find((source) => source.file === file) ?? readSource(root, file),
    },
    after: { results: now, sourceOf: (file) => readSource(root, file) },
    sources: { before, after: fresh.map((file) => readSource(root, file)) },
    touched,
  };
}
