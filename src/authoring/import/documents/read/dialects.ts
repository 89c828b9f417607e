import { posix } from 'node:path';
import { parse } from 'yaml';
import type { Corpus } from './corpus.ts';
import { recordOf } from './frontmatter.ts';

/** A way of writing Markdown, by the generator or host that it was written for. */
export interface Dialect {
  readonly name: string;
  /** What tells it: files at the top, and signs in the texts, each worth so much. */
  readonly files: RegExp;
  readonly signs: readonly (readonly [sign: RegExp, worth: number])[];
}

/** Every dialect that is known, the more particular ones first. What is none of them is plain Markdown. */
export const dialects: readonly Dialect[] = [
  {
    name: 'hugo',
    files: /^(?:.*\/)?(?:hugo\.(?:toml|ya?ml|json)|archetypes\/.*|.*\/_index\.md|_index\.md|config\.toml)$/,
    signs: [
      [/\{\{[<%]\s*\/?\s*[\w./-]+/, 3],
      [/^weight:\s*\d+\s*$/m, 1],
      [/^\+\+\+\n/, 2],
    ],
  },
  {
    name: 'docusaurus',
    files: /^(?:.*\/)?(?:docusaurus\.config\.[cm]?[jt]s|sidebars\.[cm]?[jt]s|_category_\.(?:json|ya?ml))$/,
    signs: [
      [/^sidebar_(?:position|label):/m, 3],
      [/<TabItem\b/, 3],
      [/from '@theme\//, 4],
    ],
  },
  {
    name: 'jekyll',
    files: /^(?:.*\/)?(?:_config\.ya?ml|_posts\/.*|_includes\/.*|_layouts\/.*|_data\/.*)$/,
    signs: [
      [/\{%-?\s*(?:include|link|post_url|page|raw|highlight|if|for|assign|endif)\b/, 3],
      [/^(?:redirect_from|permalink|nav_order|has_children|layout):/m, 3],
      [/\{:\s*[.#]/, 1],
      [/\{\{\s*(?:site|page)\./, 2],
    ],
  },
  {
    name: 'techdocs',
    files: /^(?:.*\/)?catalog-info\.ya?ml$/,
    signs: [[/^backstage\.io\/techdocs-ref/m, 3]],
  },
  {
    name: 'mkdocs',
    files: /^(?:.*\/)?mkdocs\.ya?ml$/,
    signs: [
      [/^\s*(?:!!!|\?\?\?\+?)\s+[\w-]+/m, 3],
      [/^=== "/m, 3],
      [/\{:\s*[.#][\w-]|\{\s+[.#][\w-]+[^}\n]*\}/, 1],
      [/-{1,}8<-{1,} "/, 3],
    ],
  },
  {
    name: 'myst',
    files: /^(?:.*\/)?(?:myst\.yml|_toc\.yml|conf\.py)$/,
    signs: [
      [/^\s*(?:`{3,}|:{3,})\{[\w:-]+\}/m, 4],
      [/\{(?:ref|doc|term|numref|py:\w+)\}`/, 4],
      [/^\([\w.:/-]+\)=\s*$/m, 4],
    ],
  },
  {
    name: 'vitepress',
    files: /^(?:.*\/)?\.vitepress\/.*$/,
    signs: [
      [/^::: ?(?:tip|warning|danger|details|info|code-group)\b/m, 3],
      [/^\[\[toc\]\]/im, 1],
    ],
  },
  {
    name: 'obsidian',
    files: /^(?:.*\/)?\.obsidian\/.*$/,
    signs: [
      [/\[\[[^\]\n]+\]\]/, 2],
      [/^>\s*\[!\w+\][+-]/m, 3],
      [/!\[\[/, 3],
      [/\^[a-z0-9]{6}$/m, 1],
    ],
  },
  {
    name: 'notion',
    files: /^(?:.*\/)?[^/]* [0-9a-f]{32}(?:\.(?:md|csv)|\/.*)$/,
    signs: [[/%20[0-9a-f]{32}\.(?:md|csv)\)/, 3]],
  },
  {
    name: 'confluence',
    files: /^(?:.*\/)?[^/]*[_-]\d{6,12}\.md$/,
    signs: [
      [/(?:attachments|download)\/(?:attachments\/)?\d+\//, 3],
      [/\/wiki\/spaces\/|\/display\/[A-Z]+\//, 1],
    ],
  },
  {
    name: 'gitbook',
    files: /^(?:.*\/)?(?:SUMMARY\.md|\.gitbook\.yaml|\.gitbook\/.*)$/,
    signs: [[/\{%\s*(?:hint|tabs|content-ref|endhint)\b/, 4]],
  },
  {
    name: 'gitlab',
    files: /^(?:.*\/)?\.gitlab(?:-ci\.yml|\/.*)$/,
    signs: [
      [/\[\[_TOC_\]\]/, 3],
      [/\$`[^`]+`\$/, 2],
      [/^>>>$/m, 2],
      [/^```math$/m, 1],
    ],
  },
  { name: 'github', files: /^\.github\/.*$/, signs: [[/^>\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/m, 3]] },
];

export const dialectNames = [...dialects.map(({ name }) => name), 'plain'];

/**
 * The dialect of a source, and what it was told by.
 *
 * @param texts the Markdown files of the source
 */
export function dialectOf(corpus: Corpus, texts: readonly string[]): { name: string; because: string } {
  const paths = [...corpus.files.keys()];
  const most = Math.max(1, texts.length);
  const scored = dialects
    .map(({ name, files, signs }) => {
      const file = paths.find((path) => files.test(path) || files.test(`${path}x`));
      const told = signs.map(([sign, worth]) => ({ worth, count: texts.filter((text) => sign.test(text)).length }));
      // A sign in one page of a hundred says little, one in every tenth page all that it can.
      const score = told.reduce(
        (sum, { worth, count }) => sum + worth * Math.min(1, (10 * count) / most),
        file ? 5 : 0,
      );
      const pages = Math.max(0, ...told.map(({ count }) => count));
      return {
        name,
        score,
        because: [file, pages > 0 && `signs of it in ${pages} ${pages === 1 ? 'page' : 'pages'}`]
          .filter(Boolean)
          .join(', '),
      };
    })
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  return first ? { name: first.name, because: first.because } : { name: 'plain', because: 'no sign of a generator' };
}

/** What a source says of itself in the settings of its generator. */
export interface SiteSettings {
  /** The folder that holds the pages, from the top of the source; empty for the top itself. */
  readonly pages: string;
  /** Its address on the web, without the slash at its end. */
  readonly url?: string;
  /** Titles and order of pages, by their paths. */
  readonly navigation: ReadonlyMap<string, { readonly title?: string; readonly order: number }>;
}

/** The settings of a source, as far as they can be read without running anything. */
export function settingsOf(corpus: Corpus, dialect: string, pages: readonly string[]): SiteSettings {
  const at = (pattern: RegExp) =>
    [...corpus.files.keys()].filter((path) => pattern.test(path)).sort((a, b) => a.length - b.length)[0];
  const file = at(/(?:^|\/)mkdocs\.ya?ml$/) ?? at(/(?:^|\/)_config\.ya?ml$/) ?? at(/(?:^|\/)(?:hugo|config)\.ya?ml$/);
  const text = file === undefined ? '' : (corpus.files.get(file)?.read().toString('utf8') ?? '');
  const said = file === undefined ? {} : settingsIn(text);
  const base = posix.dirname(file ?? '.');
  const usual: Readonly<Record<string, readonly string[]>> = {
    hugo: ['content'],
    mkdocs: ['docs'],
    techdocs: ['docs'],
    docusaurus: ['docs'],
    vitepress: ['docs'],
    myst: ['docs/source', 'docs', 'source'],
  };
  const folder = [said.docs_dir, said.contentDir].find((one) => typeof one === 'string');
  const candidates = [...(folder ? [posix.join(base, String(folder))] : []), ...(usual[dialect] ?? [])];
  const home = candidates.find((one) => pages.some((path) => path.startsWith(`${one}/`))) ?? mostlyIn(pages);
  const toml = at(/(?:^|\/)(?:hugo|config)\.toml$/);
  const [, tomlUrl] = toml
    ? (/^\s*baseURL\s*=\s*["']([^"']+)["']/im.exec(corpus.files.get(toml)?.read().toString('utf8') ?? '') ?? [])
    : [];
  const url = [said.site_url, said.url, said.baseURL, tomlUrl].find(
    (one) => typeof one === 'string' && /^https?:/.test(one),
  );
  const below = url === said.url && typeof said.baseurl === 'string' ? said.baseurl : '';
  const navigation = new Map<string, { title?: string; order: number }>();
  const visit = (entry: unknown, title?: string): void => {
    if (Array.isArray(entry)) for (const one of entry) visit(one);
    else if (typeof entry === 'string')
      navigation.set(posix.join(home ?? '', entry), { order: navigation.size + 1, ...(title && { title }) });
    else for (const [name, value] of Object.entries(recordOf(entry))) visit(value, name);
  };
  visit(said.nav);
  return {
    pages: home ?? '',
    navigation,
    ...(url !== undefined && { url: `${String(url).replace(/\/$/, '')}${below}`.replace(/\/$/, '') }),
  };
}

/** The folder in which nearly all pages are. */
function mostlyIn(pages: readonly string[]): string {
  let home = '';
  for (;;) {
    const start = home === '' ? '' : `${home}/`;
    const counts = Map.groupBy(
      pages.filter((path) => path.startsWith(start) && path.slice(start.length).includes('/')),
      (path) => start + path.slice(start.length).split('/')[0],
    );
    const next = [...counts].find(([, held]) => held.length > 1 && held.length >= 0.8 * pages.length)?.[0];
    if (next === undefined) return home;
    home = next;
  }
}

/** A settings file as data; tags such as `!!python/name:…`, which would name code, say nothing. */
function settingsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(parse(text, { logLevel: 'silent', uniqueKeys: false, maxAliasCount: 20 }));
  } catch {
    return {};
  }
}
