import { z } from 'zod';
import { type Kind, siteSections } from '../kinds/kind.ts';
import { openVocabularies } from '../kinds/words.ts';

const said = (what: string) => z.string({ error: `expected ${what}` }).min(1, { error: `expected ${what}` });
const label = z.strictObject({ one: said('the name of one page'), many: said('the name of several') });

/** A schema of Zod, which need not be of our own copy of it. */
const schema = z.custom<z.ZodType>((value) => typeof value === 'object' && value !== null && '_zod' in value, {
  error: 'is not a schema — build it from the fields of src/config/own.ts',
});
const fieldsSchema = z.custom<z.ZodObject>(
  (value) => (value as z.ZodObject | undefined)?._zod?.def?.type === 'object' && 'shape' in (value as object),
  { error: 'is not a record — write z.strictObject({ ...commonFields, … })' },
);
const calculation = (what: string) =>
  z.custom<(...given: never[]) => unknown>((value) => typeof value === 'function', {
    error: `is not a function — ${what}`,
  });

const section = z.strictObject({
  title: said('a heading'),
  about: said('what belongs there').optional(),
  example: said('what a new page has there').optional(),
  before: said('a heading').optional(),
  optional: z.boolean({ error: 'is neither true nor false' }).optional(),
});

const word = z.strictObject({
  label: said('what it is called'),
  description: said('a sentence on what it means'),
  mark: said('a letter or two').max(3, { error: 'is too long for a mark — write one to three letters' }).optional(),
  before: said('the word before which it stands').optional(),
});
const words = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'is not a word that a page can hold — write it as `supply-chain`',
  }),
  word,
);

const ownSection = section
  .omit({ before: true, optional: true })
  .extend({ about: said('what belongs there'), mayBeAbsent: calculation('it returns true where it may').optional() });

const ownKind = z
  .strictObject({
    name: said('a name, such as "decision"').regex(/^[a-z]+$/, { error: 'is not a name — write it in small letters' }),
    folder: said('a folder, such as "decisions"').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'is not a folder — write it in small letters, such as "decisions"',
    }),
    label,
    about: said('one sentence on what it is for'),
    standsIn: z.enum(Object.keys(siteSections) as [keyof typeof siteSections], {
      error: `is not a part of the navigation — choose from ${Object.keys(siteSections).join(', ')}`,
    }),
    schema: fieldsSchema,
    sections: z.array(ownSection).readonly(),
    facets: calculation('write facets: () => ({})'),
    asks: z.array(said('a name of a field')).readonly(),
    starter: calculation('it gets a title and returns the frontmatter of a new page'),
    badge: said('a name of a field').optional(),
    groupOf: calculation('it gets the frontmatter and returns a heading').optional(),
    body: said('what a new page starts with').optional(),
  })
  .transform((kind) => kind as unknown as Kind);

const navigationItem = z.union([
  said('the name of a kind'),
  z.strictObject({
    label: said('what the link is called'),
    link: z.string().regex(/^(\/(?![/\\])\S*|https?:\/\/[^\s/]\S*)$/, {
      error: 'is not an address — begin it with / for a page of this handbook, or with https://',
    }),
  }),
]);

const navigationSection = z.strictObject({
  section: z
    .enum(Object.keys(siteSections) as [keyof typeof siteSections], {
      error: `is not a part of the navigation — choose from ${Object.keys(siteSections).join(', ')}, or leave it out for one of your own`,
    })
    .optional(),
  label: said('what the part is called').optional(),
  items: z.array(navigationItem).readonly().default([]),
});

/** What an organisation says of kinds, words and the navigation. */
export const ownSettings = {
  /** What it adds to a kind of the product’s, by the kind’s name. */
  kinds: z
    .record(
      z.string(),
      z.strictObject({
        /** What pages of this kind are called, one and many. */
        label: label.optional(),
        /** Fields of the frontmatter, by name. */
        fields: z.record(z.string(), schema).optional(),
        /** Headings that every page has beside those of the product, or what is said of one of those. */
        sections: z.array(section).readonly().optional(),
      }),
    )
    .default({}),
  /** Kinds of its own, each defined in a file in `kinds/`. */
  ownKinds: z.array(ownKind).readonly().default([]),
  /** Words beside those of the product. */
  vocabularies: z
    .strictObject(
      Object.fromEntries(openVocabularies.map((name) => [name, words.optional()])) as Record<
        (typeof openVocabularies)[number],
        z.ZodOptional<typeof words>
      >,
    )
    .default({}),
  /** The parts of the navigation that stand first, in this order; those that are not named follow. */
  navigation: z
    .array(navigationSection)
    .check(({ value, issues }) => {
      for (const [index, part] of value.entries())
        if (part.section === undefined && part.label === undefined)
          issues.push({
            code: 'custom',
            input: part,
            path: [index],
            message: 'has neither a `section` of the product’s nor a `label` of its own — write one',
          });
    })
    .readonly()
    .default([]),
};
