import { defineMdastPlugin } from 'satteri';
import type { Workshop } from '../../../src/prose/render.ts';

/** Shows asides in the plainest way; on the site Starlight does it. */
const asides = defineMdastPlugin({
  name: 'asides',
  containerDirective: (node) => ({ type: 'blockquote', children: node.children }),
});

/** Nothing but what the handbook itself makes of Markdown. */
export const plainWorkshop: Workshop = {
  root: process.cwd(),
  terms: [],
  images: new Map(),
  drawing: { browser: false },
  shell: { mdastPlugins: [asides], hastPlugins: [] },
};
