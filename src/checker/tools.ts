import { join } from 'node:path';
import type { Tools } from '../checks/tools.ts';
import { openDictionary } from './dictionary.ts';
import { shellErrors } from './shell.ts';

/**
 * What rules may ask beside the content: a shell that reads, word lists, and
 * Mermaid, each loaded when the first page needs it.
 *
 * @param root the project's root folder, under which the cache lies
 */
export function openTools(root: string): Required<Tools> {
  return {
    shellErrors,
    // Mermaid is large; most runs meet no diagram they have not seen.
    diagramErrors: async (source) => (await import('../diagrams/syntax.ts')).diagramErrors(source),
    dictionary: openDictionary(join(root, '.cache', 'check')),
  };
}
