import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { config } from '../../watchbook.config.ts';
import { decoded } from '../model/decoded.ts';
import { oneLanguage } from '../words/one-language.ts';
import { words } from '../words/words.ts';
import { type BuiltFile, type Manifest, manifestOf } from './manifest.ts';

/** So many addresses that did not fit are named to a reader. */
const mostNamed = 20;
const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Writes the service worker beside a built site: `sw.js`, with the list of
 * what a device keeps. The same site gives the same bytes.
 *
 * @param site folder of the built site
 * @param most bytes a device keeps at most, before compression
 * @param base where the site lies on its host, with slashes at both ends
 * @param known files that need not be read, by path
 */
export async function writeServiceWorker(
  site: string,
  most: number,
  base = '/',
  known: ReadonlyMap<string, BuiltFile> = new Map(),
): Promise<Manifest> {
  const manifest = manifestOf(await builtFiles(site, base, known), most, base);
  const { entries, bytes, left } = manifest;
  const version = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
  const copy = {
    base,
    version,
    files: entries.length,
    bytes,
    most,
    left: left.length,
    leftOut: left.slice(0, mostNamed),
    entries,
  };
  // The former one may be a second name of the file that the standing site has.
  await rm(join(site, 'sw.js'), { force: true });
  await build({
    input: worker,
    plugins: [oneLanguage(config.lang, words)],
    transform: {
      define: { WATCHBOOK_COPY: JSON.stringify(copy), 'process.env.NODE_ENV': '"production"' },
    },
    output: { file: join(site, 'sw.js'), format: 'iife', minify: true },
    logLevel: 'warn',
  });
  return manifest;
}

async function builtFiles(site: string, base: string, known: ReadonlyMap<string, BuiltFile>): Promise<BuiltFile[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files: BuiltFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(site, file).split(sep).join('/');
    files.push(known.get(path) ?? builtFile(path, await readFile(file), base));
  }
  return files;
}

/**
 * What is told of a file of a built site.
 *
 * @param base where the site lies on its host, with slashes at both ends
 */
export function builtFile(path: string, content: Uint8Array, base: string): BuiltFile {
  const shows = path.endsWith('.html') ? imagesIn(Buffer.from(content).toString('utf8'), base) : [];
  return {
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('base64'),
    ...(shows.length > 0 && { shows }),
  };
}

/** The paths of the images of this site that a page shows. */
function imagesIn(html: string, base: string): string[] {
  return [...html.matchAll(/<img\s[^>]*?\bsrc="(\/[^"?#]+)/g)].map(([, path = '']) => decoded(path.slice(base.length)));
}
