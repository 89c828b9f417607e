import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { kindList } from './kinds/index.ts';
import { contentLoader } from './site/content-loader.ts';

/** Starlight takes the frontmatter of its pages from a collection of this name; ours come from routes of our own. */
const docs = defineCollection({ loader: { name: 'none', load: async () => {} }, schema: docsSchema() });

/** One collection per kind, over the kind's folder under content/. */
export const collections = {
  docs,
  ...Object.fromEntries(
    kindList.map((kind) => [kind.name, defineCollection({ loader: contentLoader(kind.folder), schema: kind.schema })]),
  ),
};
