import type { Finding } from '../../checks/finding.ts';

/** What a change does to the findings of a handbook. */
export interface FindingsMoved {
  /** Not there before, wherever they stand: a page that was deleted breaks links elsewhere. */
  readonly arisen: readonly Finding[];
  /** There before as well, on pages that the change touches. */
  readonly kept: readonly Finding[];
  /** How many are gone. */
  readonly gone: number;
}

/**
 * Sorts findings into new, old and gone. A finding is the same where rule, file
 * and message are, wherever in the file it stands now.
 *
 * @param touched paths of files that the change adds or changes
 */
export function findingsMoved(
  before: readonly Finding[],
  after: readonly Finding[],
  touched: ReadonlySet<string>,
): FindingsMoved {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const arisen: Finding[] = [];
  const kept: Finding[] = [];
  for (const finding of after) {
    const times = left.get(keyOf(finding)) ?? 0;
    if (times === 0) arisen.push(finding);
    else {
      left.set(keyOf(finding), times - 1);
      if (touched.has(finding.file)) kept.push(finding);
    }
  }
  return { arisen, kept, gone: [...left.values()].reduce((sum, times) => sum + times, 0) };
}

const keyOf = ({ rule, file, message }: Finding) => `${rule}\n${file}\n${message}`;
