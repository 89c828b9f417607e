import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Circumstances } from '../checks/rule.ts';
import { digestOf, TextStore } from '../source/text-store.ts';

/** What a check found last, with all that it hung on. */
interface Kept {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/**
 * All findings of a handbook: those of the last check, where the pages, the
 * rules, the settings, the day and what else it hung on are the same.
 *
 * @param root the project's root folder; what is remembered lies in `.cache/check`
 * @param pages digest of all pages and of the rules
 * @param find looks at the handbook anew
 */
export function findingsOf(
  root: string,
  pages: string,
  { dictionary, ...circumstances }: Circumstances,
  severities: object,
  find: () => Finding[],
): readonly Finding[] {
  // The dictionary is one of the packages, and what makes the rules: both are in the digest of the pages.
  const key = digestOf(JSON.stringify([pages, circumstances, severities, dictionary !== undefined]));
  const store = new TextStore(join(root, '.cache', 'check', 'outcome'));
  const last = store.get('all');
  const kept = last === undefined ? undefined : (JSON.parse(last) as Kept);
  if (kept?.key === key) return kept.findings;
  const findings = find();
  try {
    store.put('all', JSON.stringify({ key, findings } satisfies Kept));
  } catch {
    // A folder that cannot be written to only costs time at the next run.
  }
  return findings;
}
