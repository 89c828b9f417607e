import { availableParallelism } from 'node:os';
import type { Finding } from '../../checks/finding.ts';
import { readSource, readSources } from '../../source/read.ts';
import { readCircumstances } from '../circumstances.ts';
import { checkAllPages } from '../pages.ts';
import { openTools } from '../tools.ts';
import { LiveCheck } from './live-check.ts';

/** The findings of a handbook that is being written. */
export interface LiveFindings {
  /** Has all pages looked at now. */
  begin(): void;
  /** All of them as they stand, once all pages have been looked at. */
  all(): Promise<readonly Finding[]>;
  /**
   * Looks at a file that was saved, or is gone.
   *
   * @param file path from the root
   */
  look(file: string, gone: boolean): Promise<readonly Finding[]>;
}

/** One core is for whoever opens a page meanwhile. */
const coresLeft = Math.max(1, availableParallelism() - 1);

/**
 * Looks at all pages of a handbook, and from then on at those that change.
 *
 * That keeps the machine busy for a while: it is begun when someone asks, or says so.
 *
 * @param root the project's root folder
 */
export function liveFindings(root: string): LiveFindings {
  const tools = openTools(root);
  const handbook = new LiveCheck(tools);
  const { promise: wanted, resolve: begin } = Promise.withResolvers<void>();
  const load = async () => {
    await wanted;
    const [sources, pages] = await Promise.all([readSources(root), checkAllPages(root, () => {}, coresLeft)]);
    const byFile = new Map(pages.results().map((one) => [one.facts.file, one]));
    for (const source of sources) {
      const known = byFile.get(source.file);
      if (known) handbook.remember(source, known);
    }
    // The rules load their word lists with the first page; better now than at the first save.
    await handbook.put(sources.slice(0, 1));
    return await readCircumstances(root, tools);
  };
  const ready = load();
  // Whoever asks is told.
  ready.catch(() => {});
  const all = async () => {
    begin();
    return handbook.findings(await ready);
  };
  return {
    begin,
    all,
    look: async (file, gone) => {
      await ready;
      if (gone) handbook.drop(file);
      else await handbook.put([readSource(root, file)]);
      return all();
    },
  };
}
