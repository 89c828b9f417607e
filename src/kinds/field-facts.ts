import { z } from 'zod';
import type { Vocabulary } from './words.ts';

/** How texts of each sort are treated. A text without a sort is prose. */
export const textSorts = {
  /** What the writer says in words of their own. */
  prose: { linted: true, known: false, explained: false, searched: true },
  /** What we ourselves call something: it is right as it stands, and so are its words elsewhere. */
  name: { linted: true, known: true, explained: true, searched: true },
  /** A name that a machine needs just so. Whoever writes of it spells it as it is, but it explains nothing. */
  identifier: { linted: false, known: true, explained: false, searched: false },
  /** Words that others chose: an error message, the title of a source, the name of a channel. */
  quote: { linted: false, known: false, explained: false, searched: true },
  /** Ids, days, patterns, values. */
  code: { linted: false, known: false, explained: false, searched: false },
  /** A full address elsewhere. */
  address: { linted: false, known: false, explained: false, searched: false },
  /** An address that may lead to a place on this site, and is then checked like a link in the prose. */
  link: { linted: false, known: false, explained: false, searched: false },
} as const satisfies Readonly<Record<string, TextSort>>;

interface TextSort {
  /** Whether its spelling and its words are looked at. */
  readonly linted: boolean;
  /** Whether its words count as rightly spelt in the whole handbook. */
  readonly known: boolean;
  /** Whether the acronyms in it count as explained in the whole handbook. */
  readonly explained: boolean;
  /** Whether the search looks into it. */
  readonly searched: boolean;
}

/** What others need to know of a field beside the values it may have. */
export interface FieldFacts {
  /** What people call the field where its own name is too short: "Also called" for `aka`. */
  readonly label?: string;
  /** Its value is an id: of a page of this kind, or of a `responsibility` of a role. */
  readonly refersTo?: string;
  /** It is a day or a time. */
  readonly moment?: true;
  /** It says when something happened, so it never lies ahead. */
  readonly past?: true;
  /** What sort of text it holds. */
  readonly text?: keyof typeof textSorts;
  /** The words it may have, with what each means. */
  readonly words?: Vocabulary;
  /** It is a name of its page; who writes it for the page’s id meant that page. */
  readonly namesPage?: true;
  /** No other item of the list has it. */
  readonly unique?: true;
  /** It is the anchor at which the page shows its item. */
  readonly anchor?: true;
  /** It is the anchor of a heading of its page. */
  readonly heading?: true;
  /**
   * `name`: the exact name that a reader may type or paste to find the page.
   * `apart`: it has a place of its own in the index, or leads nobody to the page.
   */
  readonly search?: 'name' | 'apart';
  /** What the page made from the schema says where the field has no value: "everyone". */
  readonly empty?: string;
  /** Pages may be narrowed by it, in the search and in the lists that have facets. */
  readonly facet?: true;
  /** It only helps to order or to find pages; the page made from the schema does not show it. */
  readonly unseen?: true;
}

/**
 * The facts of every field, by schema. It is a registry of our own because the
 * type of Zod’s `.meta()` takes any key (`[k: string]: unknown`, Zod 4.6): here
 * a misspelt fact does not compile, and none shows up in the JSON Schemas.
 */
const registry: z.core.$ZodRegistry<FieldFacts> = z.registry<FieldFacts>();

/**
 * The same schema with facts added to those it has.
 *
 * @example
 * withFacts(z.iso.date(), { past: true })
 */
export function withFacts<Schema extends z.ZodType>(schema: Schema, facts: FieldFacts): Schema {
  // A clone inherits what its original says.
  const own = schema.clone();
  registry.add(own, facts);
  return own;
}

/** The facts of a schema, without those of the schemas inside it. */
export function factsOf(schema: z.core.$ZodType): FieldFacts {
  return registry.get(schema) ?? {};
}

/** What a word of a field means: "Page: Wakes someone: act now."; empty where nothing is said of it. */
export function meaningOf(id: string, { words }: FieldFacts): string {
  const word = words?.[id];
  return word ? `${word.label}: ${word.description}` : '';
}
