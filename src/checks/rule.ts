import type { Config } from '../config/schema.ts';
import type { FieldPath, Range, ReadFault, Source } from '../source/source.ts';
import type { Language } from '../words/languages.ts';
import type { CheckedPage } from './checked-page.ts';
import type { Collection } from './collection.ts';
import type { Fix, Severity } from './finding.ts';
import type { Dictionary, Tools } from './tools.ts';

/** What belongs together in the list of rules. */
export const families = {
  file: 'The file itself',
  frontmatter: 'Frontmatter',
  references: 'References',
  structure: 'Structure',
  prose: 'Prose',
  matrices: 'Matrices',
  incidents: 'Incidents',
  staleness: 'Staleness and owners',
  diagrams: 'Diagrams',
  safety: 'Safety',
  suppressions: 'Suppressions',
} as const;
export type Family = keyof typeof families;

/** A small page that shows a rule. */
export interface Example {
  /** Where the page stands; `content/guides/example.mdx` unless said otherwise. */
  readonly file?: string;
  readonly text: string;
  /** Other files of the handbook that the example needs, by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** What went wrong when the file was read. */
  readonly fault?: ReadFault;
  /** Addresses of pages that the base revision had. */
  readonly removed?: readonly string[];
  /** Files under `content/` that are no pages, by path. */
  readonly strays?: readonly string[];
  /** Bytes of images, by path. */
  readonly imageBytes?: Readonly<Record<string, number>>;
  /** Symbolic links under `public/` that lead out of it, by path. */
  readonly linksOut?: readonly string[];
}

/** A small page that breaks a rule, with the places where it does: `line:column`, from 1. */
export interface BadExample extends Example {
  readonly at: readonly string[];
}

/** Where a finding stands: a range, the value at a frontmatter path, or the key at one. */
export type Place = Range | { readonly path: FieldPath } | { readonly keyPath: FieldPath };

/** What a rule hands in; the runner adds rule, severity and file. */
export interface Remark {
  readonly place: Place;
  readonly message: string;
  readonly advice: string;
  /** A change that surely mends it and loses nothing. */
  readonly fix?: Fix | ((source: Source) => Fix | undefined);
}

/** What the rules that look at the whole handbook may know beside it. */
export interface Circumstances {
  readonly config: Pick<Config, 'reviewEvery' | 'severities' | 'matrices'> & Partial<Pick<Config, 'rules'>>;
  /** Today, ISO 8601, UTC. */
  readonly today: string;
  readonly site: Site;
  /** Words of this handbook that no dictionary has, beside its glossary, services and alerts. */
  readonly words?: readonly string[];
  readonly dictionary?: Dictionary;
}

/** What the site serves beside the pages of content. Addresses start with a slash. */
export interface Site {
  /** Addresses of the site's own pages, such as `/search/`; a trailing `*` stands for anything. */
  readonly routes: readonly string[];
  /** Addresses of fixed files, such as `/favicon.svg`. */
  readonly files: readonly string[];
  /** Images under `public` and beside pages, as paths from the root. */
  readonly images?: readonly string[];
  /** How many bytes each of them has. */
  readonly imageBytes?: Readonly<Record<string, number>>;
  /** Pages that a base revision had and this one does not, as addresses. */
  readonly removed?: readonly string[];
  /** Files under `content/` that are no pages of a kind, as paths from the root. */
  readonly strays?: readonly string[];
  /** Symbolic links under `public` that lead out of it, as paths from the root. */
  readonly linksOut?: readonly string[];
}

/**
 * One rule. It explains itself: the good and the bad example are its tests and
 * its page in the reference. It looks at one page, at several at once (where an
 * outside tool is cheaper in bulk), at the whole handbook, or at more than one
 * of these. What it finds on a page may depend on that page alone, so that it
 * can be remembered until the page changes.
 */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Why, and what to do: a few sentences of Markdown. */
  readonly explanation: string;
  readonly good: Example;
  readonly bad: BadExample;
  /** A rule that keeps readers safe or the site whole: it cannot be switched off, neither by a comment nor by an option. */
  readonly always?: true;
  /** A rule that only guesses: off until a handbook or a command asks for it by name. */
  readonly optIn?: true;
  /** A rule that knows the words of one language: off in a handbook of another, unless it is asked for. */
  readonly language?: Language;
  checkPage?(page: CheckedPage, report: (remark: Remark) => void): void;
  checkPages?(
    pages: readonly CheckedPage[],
    report: (page: CheckedPage, remark: Remark) => void,
    tools: Tools,
  ): Promise<void>;
  checkHandbook?(
    collection: Collection,
    report: (file: string, remark: Remark) => void,
    circumstances: Circumstances,
  ): void;
}

/**
 * Whether a comment in a page can switch a rule off there. Of what keeps others
 * safe, no writer of a page decides: at most the organisation, in its settings.
 */
export function heedsComments(rule: Pick<Rule, 'always' | 'family'> | undefined): boolean {
  return rule?.always !== true && rule?.family !== 'safety';
}

/** Says that an object is a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
