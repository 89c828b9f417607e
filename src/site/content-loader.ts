import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { parseSource } from '../source/source.ts';

/**
 * Astro's own loader over one folder of `content/`, but with frontmatter read
 * by the same parser as the checks: Astro's turns a time with an offset into a
 * `Date` and so forgets the offset.
 */
export function contentLoader(folder: string): Loader {
  const files = glob({
    base: `content/${folder}`,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    name: `content/${folder}`,
    load: (context) =>
      files.load({
        ...context,
        parseData: async (entry) => {
          if (!entry.filePath) return context.parseData(entry);
          const source = parseSource(relative(process.cwd(), entry.filePath), await readFile(entry.filePath, 'utf8'));
          return context.parseData({ ...entry, data: source.value as typeof entry.data });
        },
      }),
  };
}
