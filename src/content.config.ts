import { defineCollection } from 'astro:content';
import { kindList } from './kinds/index.ts';
import { contentLoader } from './site/content-loader.ts';

/** One collection per kind, over the kind's folder under content/. */
export const collections = Object.fromEntries(
  kindList.map((kind) => [kind.name, defineCollection({ loader: contentLoader(kind.folder), schema: kind.schema })]),
);
