import { urlOf } from '../model/page.ts';
import type { Source } from '../source/source.ts';
import { recordOf } from './collection.ts';
import type { Finding, Severity } from './finding.ts';
import type { Circumstances } from './rule.ts';
import { checkHandbook, type PageResult } from './run.ts';

/** A handbook at one time: what was found in each file, and the source of those that have a finding. */
export interface State {
  readonly results: readonly PageResult[];
  sourceOf(file: string): Source | undefined;
}

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
 * Checks a handbook before and after a change, and sorts the findings into
 * new, old and gone. A finding is the same where rule, file and message are,
 * wherever in the file it stands now.
 *
 * @param touched paths of files that the change adds or changes
 * @param severities severity per rule id, where it differs from the rule's own
 */
export function checkSince(
  before: State,
  after: State,
  touched: ReadonlySet<string>,
  circumstances: Circumstances,
  severities: Readonly<Record<string, Severity | 'off'>> = {},
): FindingsMoved {
  const checked = ({ results, sourceOf }: State, removed: readonly string[]) =>
    checkHandbook(results, sourceOf, { ...circumstances, site: { ...circumstances.site, removed } }, severities);
  return findingsMoved(checked(before, []), checked(after, addressesGone(before, after)), touched);
}

/** Sorts findings into new, old and gone. */
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

/** Addresses of pages that are gone, and those from which a page led on: each has to lead somewhere still. */
function addressesGone(before: State, after: State): string[] {
  const left = new Set(after.results.map(({ facts }) => facts.file));
  return before.results.flatMap(({ facts: { file, kind, id, value } }) => {
    const { redirectFrom } = recordOf(value);
    const older = Array.isArray(redirectFrom) ? redirectFrom.map(String) : [];
    return left.has(file) || !kind ? older : [urlOf({ kind, id }), ...older];
  });
}
