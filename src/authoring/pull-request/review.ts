import { Collection } from '../../checks/collection.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Circumstances } from '../../checks/rule.ts';
import { checkHandbook, checkPages, type PageResult } from '../../checks/run.ts';
import type { Handbook } from '../../model/handbook.ts';
import { urlOf } from '../../model/page.ts';
import type { Source } from '../../source/source.ts';
import { changesBetween } from './changes.ts';
import { consequencesOf } from './consequences.ts';
import { findingsMoved } from './findings.ts';
import type { PullRequest } from './summary.ts';

/**
 * Compares two states of the content and judges the difference. A file that is
 * the same in both (the very same source) is looked at once.
 *
 * @param check looks at each file by itself; whoever has a cache of that brings their own
 * @returns what a reviewer is told
 */
export async function review(
  before: readonly Source[],
  after: readonly Source[],
  circumstances: Circumstances,
  check: (sources: readonly Source[]) => Promise<readonly PageResult[]> = checkPages,
): Promise<PullRequest> {
  const changes = changesBetween(before, after);
  const touched = new Set(changes.filter(({ status }) => status !== 'removed').map(({ file }) => file));
  const all = [...new Set([...before, ...after])];
  const results = await check(all);
  const known = new Map(all.map((source, index) => [source, results[index]]));
  const resultsOf = (sources: readonly Source[]) => sources.flatMap((source) => known.get(source) ?? []);
  // Joined from what the check knows: it also follows links that stand in fields.
  const handbookOf = (sources: readonly Source[]): Handbook =>
    new Collection(resultsOf(sources).map(({ facts }) => facts)).handbook;
  const findingsOf = (sources: readonly Source[], removed: readonly string[]): Finding[] => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    const site = { ...circumstances.site, removed };
    return checkHandbook(resultsOf(sources), (file) => byFile.get(file), { ...circumstances, site });
  };
  const handbookAfter = handbookOf(after);
  return {
    changes,
    consequences: consequencesOf(handbookOf(before), handbookAfter),
    findings: findingsMoved(findingsOf(before, []), findingsOf(after, addressesGone(before, after)), touched),
    after: handbookAfter,
  };
}

/** The findings that a change answers for: what is new, and what was left on the pages it touches. */
export function findingsOf({ findings }: PullRequest): Finding[] {
  return [...findings.arisen, ...findings.kept];
}

function addressesGone(before: readonly Source[], after: readonly Source[]): string[] {
  const left = new Set(after.map(({ file }) => file));
  return before.flatMap(({ file, kind, id }) => (left.has(file) || !kind ? [] : [urlOf({ kind: kind.name, id })]));
}
