import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { kindList } from '../kinds/index.ts';
import { readImages } from './images.ts';
import { linksOut } from './links-out.ts';
import { strayFiles } from './read.ts';

/** Addresses that the site serves beside the pages of content. */
export interface SiteAddresses {
  /** The site's own pages, such as `/search/`; a trailing `*` stands for anything. */
  readonly routes: readonly string[];
  /** Fixed files, such as `/favicon.svg`. */
  readonly files: readonly string[];
  /** Images under `public` and beside pages, as paths from the root. */
  readonly images: readonly string[];
  /** How many bytes each of them has. */
  readonly imageBytes: Readonly<Record<string, number>>;
  /** Files under `content/` that are no pages, as paths from the root. */
  readonly strays: readonly string[];
  /** Symbolic links under `public` that lead out of it, as paths from the root. */
  readonly linksOut: readonly string[];
}

/**
 * What a link may lead to beside content: the site's own pages under
 * `src/pages` and the files under `public`; and what else lies in `content`.
 *
 * @param root the project's root folder
 */
export async function readSite(root: string): Promise<SiteAddresses> {
  const pages = await filesUnder(join(root, 'src', 'pages'));
  const files = await filesUnder(join(root, 'public'));
  const images = await readImages(root);
  const lists = kindList.map((kind) => `/${kind.folder}/`);
  return {
    routes: [...new Set(['/', ...lists, ...pages.flatMap(routeOf)])],
    files: files.map((file) => `/${file}`),
    images,
    imageBytes: Object.fromEntries(images.map((file) => [file, statSync(join(root, file)).size])),
    strays: await strayFiles(root),
    linksOut: await linksOut(root),
  };
}

/** The address of a file of `src/pages`. Pages of content have their own list, so their pattern is passed over. */
function routeOf(file: string): string[] {
  const path = `/${file.replace(/\.(astro|mdx?|[jt]s)$/, '')}`;
  if (/\/(404|500)$/.test(path) || /\/_/.test(path)) return [];
  const open = path.indexOf('[');
  if (open !== -1) {
    const stem = path.slice(0, open);
    return stem === '/' || kindList.some((kind) => stem === `/${kind.folder}/`) ? [] : [`${stem}*`];
  }
  if (path.endsWith('/index')) return [path.slice(0, -'index'.length)];
  return [/\.\w+$/.test(path) ? path : `${path}/`];
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
