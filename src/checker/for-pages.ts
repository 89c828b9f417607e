import type { Finding } from '../checks/finding.ts';
import type { RuleDoc } from '../checks/rule-docs.ts';

/** What pages of the site ask the check. */
export interface CheckForPages {
  /** All findings of the handbook as it stands. */
  findings(): Promise<readonly Finding[]>;
  /** What every rule says of itself. */
  rules(): readonly RuleDoc[];
}

/**
 * Pages are bundled, the check is not: its threads, word lists and packages
 * find their files from where they lie. So the two meet in the process they
 * share, not by an import.
 */
const key = Symbol.for('watchbook.check');
const shared = globalThis as { [key]?: CheckForPages };

/** Lets pages ask the check; called by whoever makes or serves them. */
export function giveToPages(check: CheckForPages): void {
  shared[key] = check;
}

/**
 * The check that whoever makes pages has started.
 *
 * @throws Error where the site is built without it
 */
export function checkForPages(): CheckForPages {
  const check = shared[key];
  if (!check) throw new Error('Nobody told the pages of the check.');
  return check;
}
