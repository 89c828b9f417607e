import { defineCollection, type SchemaContext } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';

/** Starlight (0.42) asks for the schema with every page that it shows, and it takes a millisecond to make. */
const makeSchema = docsSchema();
let made: ReturnType<typeof makeSchema> | undefined;
const schema = (context: SchemaContext) => {
  made ??= makeSchema(context);
  return made;
};

/**
 * Starlight takes the frontmatter of its pages from a collection of this name.
 * Ours come from routes of our own, and their content from `site/handbook.ts`.
 */
export const collections = {
  docs: defineCollection({ loader: { name: 'none', load: async () => {} }, schema }),
};
