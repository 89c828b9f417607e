import type { MarkdownHeading } from 'astro';
import type { RuleAlert } from '../alerts/watched.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Page } from '../model/page.ts';
import type { LivePlace } from '../prose/component-markup.ts';
import type { PastState } from './history.ts';
import type { AskedWith, QuestionName, Questions } from './questions.ts';

/** The prose of a page as it is shown. */
export interface ShownProse {
  readonly html: string;
  readonly headings: readonly MarkdownHeading[];
  /** The components that are filled in when it is shown, in the order of their places in `html`. */
  readonly places: readonly LivePlace[];
}

/** What pages of the site ask the process that builds or serves them. What they ask is noted: see `made-pages.ts`. */
export interface ContentForPages {
  /** The handbook as it stands. */
  handbook(): Promise<Handbook>;
  ask<Name extends QuestionName>(name: Name, ...others: AskedWith<Name>): Promise<ReturnType<Questions[Name]>>;
  proseOf(page: Page): Promise<ShownProse>;
  /** When a file was last committed. */
  changedAt(file: string): Date | undefined;
  /** How the handbook stood at the end of each month before a day. */
  history(today: string): Promise<readonly PastState[]>;
  /** The alerts of the rule files that the settings name. */
  ruleAlerts(): Promise<readonly RuleAlert[]>;
  /** The images beside pages that this audience gets, as paths from the root: the public only those that a page shows. */
  images(): Promise<readonly string[]>;
  /** Notes that the page shows what the check finds. */
  noteFindings(): void;
  /** The page at an address: as it stands, where nothing has changed; else it is made. */
  page(address: string, given: unknown, make: () => Promise<Response>): Promise<Response>;
}

/**
 * Pages are bundled; what reads the content is not. It reads once for the
 * check, the diagrams, the search and all pages, so the two meet in the process
 * they share, not by an import.
 */
const key = Symbol.for('watchbook.content');
const shared = globalThis as { [key]?: ContentForPages };

/** Lets pages ask for the content; called by the integration. */
export function giveToPages(content: ContentForPages): void {
  shared[key] = content;
}

/** @throws Error where the site is built otherwise than by our command */
export function contentForPages(): ContentForPages {
  const content = shared[key];
  if (!content)
    throw new Error(
      'Astro alone makes no whole site: `npm run build` builds it, `npm run dev` shows it while you write.',
    );
  return content;
}
