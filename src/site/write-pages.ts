import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { pageOnBase } from '../hosting/page-base.ts';
import type { Policies } from '../hosting/policy/policies.ts';
import { isPassedOver } from '../hosting/robots.ts';
import { shownInLine } from '../model/hidden-characters.ts';
import { builtFile } from '../offline/write.ts';
import type { Bundle } from './bundle.ts';
import type { MadeFile } from './made-pages.ts';
import type { PageMaker } from './page-maker.ts';

/** What pages are made with. */
export interface PageTools {
  readonly bundle: Bundle;
  readonly maker: PageMaker;
  readonly policies: Policies;
  /** The host of the published site: pages are made as if it were theirs. */
  readonly host: string;
  /** Where the site lies on it, with slashes at both ends. */
  readonly base: string;
  /** Folder of the organisation's own files: where one has a page's place, the page is left out. */
  readonly fixed: string;
}

/** The pages of a site, lists, feeds and files of data included. */
export interface WrittenPages {
  /** By path under the site. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** Addresses of the pages that search engines may list. */
  readonly listed: readonly string[];
  /** How many were made, not taken as they stood. */
  readonly anew: number;
}

/**
 * Writes every file that the routes of the site give, one at a time: each is
 * made, guarded, written and forgotten; one that would be the same as before
 * gets another name on the disk.
 *
 * @param isMine whether this machine makes the file at an address
 */
export async function writePages(
  folder: string,
  tools: PageTools,
  isMine: (address: string) => boolean = () => true,
): Promise<WrittenPages> {
  const { bundle, maker, host, fixed } = tools;
  const files = new Map<string, MadeFile>();
  const listed: string[] = [];
  let anew = 0;
  for (const { pathname, route } of await bundle.paths()) {
    const { address, path } = placeOf(folder, pathname, route);
    const file = relative(folder, path).split(sep).join('/');
    const url = new URL(address, host);
    if (files.has(file)) {
      console.warn(`Two routes lead to ${shownInLine(address)}: ${route.component} is left out there.`);
      continue;
    }
    if (!isMine(url.pathname)) continue;
    if (existsSync(join(fixed, file))) {
      console.warn(`public/${shownInLine(file)} takes the place of a page that ${route.component} would make.`);
      continue;
    }
    // A route that gives files of any ending is known to Astro (7.3) by a slash behind them.
    const asked = route.pattern.test(url.pathname) ? url : new URL(`${url.pathname}/`, host);
    const response = await bundle.render(new Request(asked), route);
    // The page for a lost address says that it is one.
    if (!response.ok && response.status !== 404) throw new Error(`${address} was answered with ${response.status}.`);
    mkdirSync(dirname(path), { recursive: true });
    const standing = maker.standing(url.pathname);
    if (standing) {
      linkOrCopy(standing.path, path);
      files.set(file, standing.file);
    } else {
      const { content, ...facts } = finished(file, Buffer.from(await response.arrayBuffer()), tools);
      writeFileSync(path, content);
      maker.add(url.pathname, facts);
      files.set(file, facts);
      anew += 1;
    }
    if (route.type === 'page' && files.get(file)?.listed) listed.push(url.pathname);
  }
  return { files, listed, anew };
}

/** The address of a route's file on the site, and its place in a folder, as Astro gives them. */
function placeOf(folder: string, pathname: string, { type }: RouteData): { address: string; path: string } {
  const bare = pathname.replace(/^\/+|\/+$/g, '');
  const at = (name: string) => fileURLToPath(new URL(encodeURI(`./${name}`), pathToFileURL(join(folder, '/'))));
  if (type === 'endpoint') return { address: `/${bare}`, path: at(bare) };
  const name = bare === '404' ? '404.html' : `${bare}/index.html`.replace(/^\//, '');
  return { address: bare === '' ? '/' : `/${bare}/`, path: at(name) };
}

/** A file as it is written, and what is told of it. A page gets its place on its host and its policy. */
function finished(file: string, bytes: Buffer, { policies, base }: PageTools): MadeFile & { content: Uint8Array } {
  if (!file.endsWith('.html')) return { ...builtFile(file, bytes, base), content: bytes };
  const { html, scripts } = policies.guard(file, pageOnBase(bytes.toString('utf8'), base));
  const content = Buffer.from(html);
  const listed = file !== '404.html' && !isPassedOver(html);
  return { ...builtFile(file, content, base), scripts, listed, undrawn: html.includes('data-undrawn="'), content };
}

/** A second name costs nothing; where the file system knows none, or the file lies on another, a copy does. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
