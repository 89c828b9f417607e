import { kinds } from '../../kinds/index.ts';
import type { Source } from '../../source/source.ts';

/**
 * Addresses of pages that once were, and lead nowhere now.
 *
 * @param ever files that ever were under `content/`, paths from the root
 * @param sources the pages of today
 */
export function lostAddresses(ever: readonly string[], sources: readonly Source[]): string[] {
  const answers = new Set(
    sources.flatMap(({ file, value }) => {
      const { redirectFrom } = (value ?? {}) as { redirectFrom?: unknown };
      return [addressOf(file) ?? '', ...(Array.isArray(redirectFrom) ? redirectFrom.map(String) : [])];
    }),
  );
  return [...new Set(ever.flatMap((file) => addressOf(file) ?? []))].filter((address) => !answers.has(address)).sort();
}

const folders: ReadonlySet<string> = new Set(Object.values(kinds).map(({ folder }) => folder));

function addressOf(file: string): string | undefined {
  const [, folder, id] = /^content\/([^/]+)\/(.+)\.mdx?$/.exec(file) ?? [];
  return folder && folders.has(folder) ? `/${folder}/${id}/` : undefined;
}
