import type { z } from 'zod';
import type { FacetsOfPage } from './facets.ts';

/** A heading that every page of a kind has, and what belongs under it. */
export interface Section {
  readonly title: string;
  readonly about: string;
  /** What a new page has there beside that: MDX. */
  readonly example?: string;
  /** Whether a page with this frontmatter, which may be faulty, may leave the section out; without it none may. */
  mayBeAbsent?(frontmatter: Readonly<Record<string, unknown>>): boolean;
}

/** The parts of the navigation in which kinds stand, in the order in which a reader meets them. */
export const siteSections = {
  duties: 'Who does what',
  now: 'What to do now',
  learned: 'What we learned',
  'know-how': 'Know-how',
  handbook: 'This handbook',
} as const satisfies Readonly<Record<string, string>>;

/** What a new page starts from: the answers a writer gave, and today's date (ISO 8601, UTC). */
export interface Answers {
  readonly title: string;
  readonly summary?: string;
  readonly owner: string;
  readonly today: string;
  /** Other fields that are already known, so that what depends on them agrees. */
  readonly known?: Readonly<Record<string, unknown>>;
}

/** A title inside a sentence: "Disk filling" becomes "disk filling", "SRE" stays as it is. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Everything that is true of a kind, said once. */
export interface Kind<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly name: Name;
  /** Folder under `content/`, or under `src/` where the pages are the product's, and first part of the page's address. */
  readonly folder: string;
  /** Whether its pages come with the product: no organisation writes them, no role owns them, an upgrade replaces them. */
  readonly ofProduct?: boolean;
  readonly label: { readonly one: string; readonly many: string };
  /** One sentence: what this kind is for. */
  readonly about: string;
  /** Where it stands in the navigation: in this section, behind those that the list names before it. */
  readonly standsIn: keyof typeof siteSections;
  /** The heading under which a page stands in the list of its kind; without it the list has no headings. */
  groupOf?(data: z.output<Schema>): string;
  /** The field whose word tells a page from others in a list. */
  readonly badge?: keyof Schema['shape'] & string;
  readonly schema: Schema;
  /** Fields that the organisation has added in its settings. */
  readonly added?: readonly string[];
  /** Required headings of the body, in order; empty where the body is free. */
  readonly sections: readonly Section[];
  /** The values a page has for the facets of the table in facets.ts. */
  facets(data: z.output<Schema>): FacetsOfPage;
  /** Where the body is free: what a new page starts with, in MDX. */
  readonly body?: string;
  /**
   * Fields that only the writer can know. `new` asks for them after the title,
   * the summary and the owner; what is not answered keeps the starter's value.
   */
  readonly asks: readonly (keyof Schema['shape'] & string)[];
  /** Frontmatter for a new page, complete enough to pass the check. */
  starter(answers: Answers): Record<string, unknown>;
}

/** What stands in a new page where its writer has yet to write. */
export const toWrite = (about: string) => `*To write: ${about}*`;

/** Says that an object is a kind, and keeps its own schema's type. */
export function defineKind<const Name extends string, Schema extends z.ZodObject>(
  kind: Kind<Name, Schema>,
): Kind<Name, Schema> {
  return kind;
}
