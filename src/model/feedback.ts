import type { Config } from '../config/schema.ts';
import { words } from '../words/words.ts';

/** What a reader says of a page. */
export const verdicts = { helped: words.shell.helped, not: words.shell.didNotHelp } as const;
export type Verdict = keyof typeof verdicts;

/** A page that a reader speaks of. */
export interface ReadPage {
  readonly title: string;
  /** Whole address. */
  readonly url: string;
  /** Which version of it was read, in words. */
  readonly version: string;
}

/** Stands in the prepared text for the step that was read; a script knows it, whoever has none writes it. */
export const stepPlace = words.shell.whichStep;

/**
 * Where a reader says whether a page helped: an issue or a mail that is begun with all that whoever reads it must know.
 * Nothing is sent before the reader sends it.
 *
 * @returns undefined where nobody wants to be told
 */
export function feedbackUrl(
  { feedback, repository, editBase }: Pick<Config, 'feedback' | 'repository' | 'editBase'>,
  { title, url, version }: ReadPage,
  verdict: Verdict,
): string | undefined {
  if (feedback === 'off') return undefined;
  const subject = words.shell.subject(title, verdicts[verdict]);
  const question = verdict === 'helped' ? words.shell.whatHelped : words.shell.whatInstead;
  const body = [...words.shell.aboutPage(url, version, stepPlace), '', `${question}:`, ''].join('\n');
  // Mail programs take a plus sign for itself, not for a space.
  const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString().replaceAll('+', '%20');
  if (feedback !== 'issues') return `mailto:${feedback}?${query({ subject, body })}`;
  const root = repository.replace(/\/+$/, '');
  // GitLab's own names; GitHub, Gitea and Forgejo agree on theirs.
  if (editBase.includes('/-/edit/'))
    return `${root}/-/issues/new?${query({ 'issue[title]': subject, 'issue[description]': body })}`;
  return `${root}/issues/new?${query({ title: subject, body })}`;
}
