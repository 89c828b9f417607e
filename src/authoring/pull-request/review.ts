import { Collection } from '../../checks/collection.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Circumstances } from '../../checks/rule.ts';
import { checkSince, type State } from '../../checks/since.ts';
import type { Source } from '../../source/source.ts';
import { changesBetween } from './changes.ts';
import { consequencesOf } from './consequences.ts';
import type { PullRequest } from './summary.ts';

/** Two states of the content. */
export interface States {
  readonly before: State;
  readonly after: State;
  /** The files that differ, as they were and as they are; others may be among them. */
  readonly sources: { readonly before: readonly Source[]; readonly after: readonly Source[] };
}

/**
 * Compares two states of the content.
 *
 * @returns what a reviewer is told
 */
export function review({ before, after, sources }: States, circumstances: Circumstances): PullRequest {
  const changes = changesBetween(sources.before, sources.after);
  const touched = new Set(changes.filter(({ status }) => status !== 'removed').map(({ file }) => file));
  // Joined from what the check knows: it also follows links that stand in fields.
  const handbookOf = ({ results }: State) => new Collection(results.map(({ facts }) => facts)).handbook;
  const handbookAfter = handbookOf(after);
  return {
    changes,
    consequences: consequencesOf(handbookOf(before), handbookAfter),
    findings: checkSince(before, after, touched, circumstances),
    after: handbookAfter,
  };
}

/** The findings that a change answers for: what is new, and what was left on the pages it touches. */
export function findingsOf({ findings }: PullRequest): Finding[] {
  return [...findings.arisen, ...findings.kept];
}
