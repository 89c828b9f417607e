import { config } from '../../watchbook.config.ts';
import { prefixOf } from '../source/git.ts';

/** Where the handbook lies in its repository; at the top where there is none. */
const prefix = await prefixOf(process.cwd()).catch(() => '');

/** Where a reader goes to suggest an edit of a file, named by its path from the project's root. */
export const editUrlOf = (file: string): string => editUrl(config.editBase, prefix, file);

/**
 * @param base ends with a slash; it may name the handbook's folder or leave that to us
 * @param prefix the handbook's folder in its repository, with a slash at the end, or nothing
 * @example editUrl('https://git.example/edit/main/', 'docs/', 'content/a.mdx') // …/edit/main/docs/content/a.mdx
 */
export function editUrl(base: string, prefix: string, file: string): string {
  return `${base}${base.endsWith(`/${prefix}`) ? '' : prefix}${file}`;
}
