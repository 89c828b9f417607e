import type { RuleAlert } from '../alerts/watched.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Page } from '../model/page.ts';
import { contentForPages, type ShownProse } from './for-pages.ts';
import type { PastState } from './history.ts';
import type { AskedWith, QuestionName, Questions } from './questions.ts';

/** The handbook of this site: joined once in a build, and while writing after each change. */
export const getHandbook = (): Promise<Handbook> => contentForPages().handbook();

/** The prose of a page: HTML of our own making, and its headings. */
export const getProse = (page: Page): Promise<ShownProse> => contentForPages().proseOf(page);

/** How the handbook stood at the end of each of the last months, the earliest first. */
export const getHistory = (today: string): Promise<readonly PastState[]> => contentForPages().history(today);

/** The alerts of the rule files that the settings name. */
export const getRuleAlerts = (): Promise<readonly RuleAlert[]> => contentForPages().ruleAlerts();

/** The images beside pages that the site has, as paths from the root. */
export const getImages = (): Promise<readonly string[]> => contentForPages().images();

/**
 * The answer to a question that looks through the whole handbook; see `questions.ts`.
 *
 * @example await ask('neighbours', 'guide', 'error-budgets')
 */
export const ask = <Name extends QuestionName>(
  name: Name,
  ...others: AskedWith<Name>
): Promise<ReturnType<Questions[Name]>> => contentForPages().ask(name, ...others);
