import { readdir } from 'node:fs/promises';
import { build } from 'astro';

/**
 * Builds the site into `dist/`, saying what it does while it works.
 *
 * @returns whether it worked; what went wrong has then been printed
 */
export async function buildSite(): Promise<boolean> {
  const began = performance.now();
  console.log('Building the site …');
  try {
    await build({ logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The site was not built: see the lines above.');
    return false;
  }
  const files = await readdir('dist', { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  console.log(`Built ${pages} pages in ${((performance.now() - began) / 1000).toFixed(1)} s: dist/`);
  return true;
}
