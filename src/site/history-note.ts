import { isShallow } from '../source/git.ts';

/**
 * What a build says of a history that does not reach back.
 *
 * @param root the project's root folder
 * @returns nothing where the whole history is there, or none
 */
export async function historyNote(root: string): Promise<string | undefined> {
  if (!(await isShallow(root).catch(() => false))) return undefined;
  return 'This clone has only the last commits: pages that are older show no date of change, and the health page knows less. Fetch all with `git fetch --unshallow`; in a workflow, `fetch-depth: 0`.';
}
