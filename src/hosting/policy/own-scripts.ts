import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inlineScriptsIn, withShortScripts } from '../light/inline-scripts.ts';
import { digestOf } from './page-policy.ts';

const product = fileURLToPath(new URL('../../', import.meta.url));
const starlight = dirname(fileURLToPath(import.meta.resolve('@astrojs/starlight')));

/**
 * The digests of the scripts that components write into pages as they are:
 * ours and Starlight's. They are read from the components, not from the built
 * pages: whatever else got into a page as a script is not among them.
 */
export async function scriptsOfComponents(): Promise<Set<string>> {
  const digests = new Set<string>();
  for (const folder of [product, starlight])
    for await (const file of glob('**/*.astro', { cwd: folder }))
      for (const text of inlineScriptsIn(withShortScripts(await readFile(join(folder, file), 'utf8'))))
        digests.add(digestOf(text));
  return digests;
}
