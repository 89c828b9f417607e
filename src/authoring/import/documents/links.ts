import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { slugOf } from '../../new-page/slug.ts';
import { addressIn, withoutId } from './places.ts';
import type { Corpus } from './read/corpus.ts';
import type { SiteSettings } from './read/dialects.ts';
import type { Anchors } from './tree/from-html.ts';
import { nodesOf, textOf } from './tree/markdown.ts';

/** A page as far as links to it need to know it. */
export interface LinkTarget {
  /** In the source. */
  readonly path: string;
  readonly title: string;
  /** On the site, with slashes at both ends. */
  readonly address: string;
  readonly olds: readonly string[];
  readonly anchors: Anchors;
  readonly headings: readonly Heading[];
  readonly tree: Root;
}

/** Where a link of the source leads. */
export type Destination<Page> =
  | { readonly to: 'page'; readonly page: Page; readonly anchor: string | undefined }
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'elsewhere'; readonly url: string }
  | { readonly to: 'nowhere' };

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
const isPage = /\.(?:md|mdx|markdown|mkd|html?)$/i;

/** Finds the pages and files of a source by what its links say. */
export class Places<Page extends LinkTarget> {
  readonly #paths = new Map<string, Page>();
  readonly #names = new Map<string, Page[]>();
  readonly #addresses = new Map<string, Page>();
  readonly #labels = new Map<string, Page>();
  readonly #files: ReadonlyMap<string, string>;
  readonly #corpus: Corpus;
  readonly #settings: SiteSettings;

  constructor(pages: readonly Page[], corpus: Corpus, settings: SiteSettings) {
    this.#corpus = corpus;
    this.#settings = settings;
    this.#files = new Map([...corpus.files.keys()].map((path) => [path.toLowerCase(), path]));
    for (const page of pages) {
      const key = keyOf(page.path);
      if (!this.#paths.has(key) || !/readme/i.test(page.path)) this.#paths.set(key, page);
      this.#paths.set(page.path.toLowerCase(), page);
      for (const name of [posix.basename(page.path).replace(/\.\w+$/, ''), page.title]) {
        const names = [name, withoutId(name)].map(plain);
        for (const one of new Set(names)) this.#names.set(one, [...(this.#names.get(one) ?? []), page]);
      }
      for (const old of page.olds) this.#addresses.set(old.toLowerCase(), page);
      for (const label of page.anchors.keys()) if (!this.#labels.has(label)) this.#labels.set(label, page);
    }
  }

  /** Whether a name, as wikis link by it, is that of a page or file. */
  isName(name: string): boolean {
    return this.#names.has(plain(name.split('/').at(-1) ?? '')) || this.#file(name) !== undefined;
  }

  /** Where an address that stands in a page leads. */
  find(url: string, from: Page): Destination<Page> {
    const [, scheme = '', rest = ''] = /^(wiki|doc|myst|project|path):([\s\S]*)$/.exec(url) ?? [];
    if (url.includes('old-site-tag:')) return { to: 'nowhere' };
    if (scheme === 'wiki') return this.#byName(rest, from);
    if (scheme === 'myst') return this.#byLabel(rest, from);
    if (scheme !== '') return this.#within(rest, from);
    if (/^\/\//.test(url)) return this.find(`https:${url}`, from);
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return this.#whole(url, from);
    return this.#within(url, from);
  }

  #byName(text: string, from: Page): Destination<Page> {
    const [path = '', ...places] = text.split('#');
    const anchor = places.at(-1);
    if (path === '') return { to: 'page', page: from, anchor };
    const file = this.#file(path);
    if (file !== undefined && !isPage.test(file)) return { to: 'file', path: file };
    const named = this.#names.get(plain(path.split('/').at(-1)?.replace(isPage, '') ?? '')) ?? [];
    const page = named.find((one) => keyOf(one.path).endsWith(path.toLowerCase())) ?? named[0];
    return page ? { to: 'page', page, anchor } : { to: 'nowhere' };
  }

  #byLabel(label: string, from: Page): Destination<Page> {
    const page = this.#labels.get(label.toLowerCase()) ?? this.#labels.get(label);
    return page
      ? { to: 'page', page, anchor: this.#labels.has(label) ? label : label.toLowerCase() }
      : this.#within(label, from);
  }

  #whole(url: string, from: Page): Destination<Page> {
    const { url: site } = this.#settings;
    if (site !== undefined && (url === site || url.startsWith(`${site}/`))) {
      const found = this.#within(url.slice(site.length) || '/', from);
      return found.to === 'nowhere' ? { to: 'elsewhere', url } : found;
    }
    const [, host = '', path = '', anchor] =
      /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/(?:-\/)?(?:blob|tree|raw|src)\/[^/]+\/([^?#]+)(?:\?[^#]*)?(?:#(.*))?$/.exec(
        url,
      ) ?? [];
    const { repository } = this.#corpus;
    if (
      path !== '' &&
      (repository?.url === undefined ? path.includes('/') : repository.url.toLowerCase() === host.toLowerCase())
    ) {
      const folder = repository?.folder ? `${repository.folder}/` : '';
      const below = path.startsWith(folder) ? path.slice(folder.length) : path;
      const page = this.#paths.get(keyOf(decoded(below)));
      if (page && isPage.test(path)) return { to: 'page', page, anchor };
    }
    return { to: 'elsewhere', url };
  }

  #within(url: string, from: Page): Destination<Page> {
    const [, raw = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
    const path = decoded(raw);
    if (path === '') {
      if (anchor === undefined || anchor === '') return { to: 'nowhere' };
      // A label of MyST is known on all pages.
      const other = this.#labels.get(anchor);
      const page = other !== undefined && placeIn(from, anchor) === undefined ? other : from;
      return { to: 'page', page, anchor };
    }
    const labelled = this.#labels.get(path);
    const { pages } = this.#settings;
    const own = from.path.replace(/\.\w+$/, '');
    const candidates = path.startsWith('/')
      ? [posix.join(pages, path), path, `docs${path}`, ...(/^\/docs\//.test(path) ? [path.slice(5)] : [])]
      : [posix.join(posix.dirname(from.path), path), posix.join(own, path), posix.join(pages, path)];
    for (const candidate of candidates.map((one) => one.replace(/^\/+/, ''))) {
      const file = this.#file(candidate);
      if (file !== undefined && !isPage.test(file)) return { to: 'file', path: file };
      const page =
        this.#paths.get(candidate.toLowerCase()) ??
        this.#paths.get(keyOf(candidate)) ??
        this.#paths.get(`${keyOf(candidate)}/readme`);
      if (page) return { to: 'page', page, anchor };
    }
    const address = addressIn(path.startsWith('/') ? path : `/${posix.join(posix.dirname(from.path), path)}`);
    const page = this.#addresses.get(address?.toLowerCase() ?? '');
    if (page) return { to: 'page', page, anchor };
    const asset = path.startsWith('/')
      ? (this.#file(`static${path}`) ??
        this.#file(`public${path}`) ??
        this.#file(`docs/public${path}`) ??
        this.#file(`assets${path}`))
      : undefined;
    if (asset !== undefined) return { to: 'file', path: asset };
    if (labelled) return { to: 'page', page: labelled, anchor: path };
    // A page that has moved within the source is found by its name, where only one has it.
    const named = this.#names.get(plain(posix.basename(path).replace(isPage, ''))) ?? [];
    const [only] = new Set(named);
    return only &&
      new Set(named).size === 1 &&
      plain(posix.basename(path)).length > 3 &&
      !/^(?:index|readme)$/i.test(posix.basename(path).replace(isPage, '')) &&
      (isPage.test(path) || !/\.\w{1,5}$/.test(path))
      ? { to: 'page', page: only, anchor }
      : { to: 'nowhere' };
  }

  #file(path: string): string | undefined {
    const key = path.toLowerCase().replace(/^\/+|\/+$/g, '');
    const found = this.#files.get(key);
    if (found !== undefined) return found;
    // Only a name: where exactly one file has it, as Obsidian finds images.
    if (path.includes('/') || !/\.\w+$/.test(path)) return undefined;
    const all = [...this.#files].filter(([one]) => one.endsWith(`/${key}`));
    return all.length === 1 ? all[0]?.[1] : undefined;
  }
}

/** A path without its ending, and without the name that stands for its folder. */
function keyOf(path: string): string {
  const plainPath = path
    .toLowerCase()
    .replace(/^\.?\/+|\/+$/g, '')
    .replace(isPage, '');
  return plainPath.replace(/(?:^|\/)(?:_?index|readme)$/, '') || '.';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The anchors of the headings of a tree as the site makes them, by the number that a heading has in the source. */
export function slugsOf(tree: Root): Map<number, string> {
  const slugger = new GithubSlugger();
  const slugs = new Map<number, string>();
  for (const node of nodesOf(tree)) {
    if (node.type !== 'heading') continue;
    const slug = slugger.slug(textOf(node));
    if (node.data?.ordinal !== undefined) slugs.set(node.data.ordinal, slug);
  }
  return slugs;
}

/**
 * Finds a place of a page by the name that a link of the source has for it.
 *
 * @returns its anchor on the site, empty for the top of the page; undefined where no such place is known
 */
export function placeIn({ anchors, headings, tree }: LinkTarget, anchor: string): string | undefined {
  const name = decoded(anchor).replace(/^user-content-/, '');
  const at = anchors.get(name) ?? anchors.get(name.toLowerCase()) ?? ordinalOf(headings, name);
  if (at === undefined) return /^(?:top|start|)$/i.test(name) ? '' : undefined;
  const slugs = slugsOf(tree);
  for (let ordinal = at; ordinal >= 0; ordinal -= 1) {
    const slug = slugs.get(ordinal);
    if (slug !== undefined) return slug;
  }
  return '';
}

/** The heading that a name belongs to, by the ways in which GitHub, Python-Markdown, kramdown and others make one. */
function ordinalOf(headings: readonly Heading[], name: string): number | undefined {
  const slugger = new GithubSlugger();
  const texts = headings.map(textOf);
  const github = texts.map((text) => slugger.slug(text));
  const exact = github.indexOf(name.toLowerCase());
  if (exact !== -1) return headings[exact]?.data?.ordinal ?? exact;
  const [, stem = name, number = '0'] = /^(.*?)[_-](\d+)$/.exec(name) ?? [];
  const same = (wanted: string) =>
    texts.flatMap((text, index) => (plain(text) === plain(wanted) || slugOf(text) === slugOf(wanted) ? [index] : []));
  const index =
    same(name)[0] ??
    same(stem)[Number(number)] ??
    texts.findIndex((text) => plain(text) === plain(name.replace(/^h-?/, '')));
  return index === undefined || index === -1 ? undefined : (headings[index]?.data?.ordinal ?? index);
}
