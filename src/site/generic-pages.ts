import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kindList } from '../kinds/index.ts';

/**
 * The kinds whose folder under src/pages lacks a file: the page made from the
 * schema serves them.
 *
 * @param file `index.astro` for the list, `[...id].astro` for the pages
 */
export function kindsWithout(file: 'index.astro' | '[...id].astro') {
  return kindList.filter(({ folder }) => !existsSync(join('src', 'pages', folder, file)));
}
