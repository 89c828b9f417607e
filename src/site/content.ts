import { join } from 'node:path';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { config } from '../../watchbook.config.ts';
import { diagramSettings } from '../diagrams/settings.ts';
import { knownTerms } from '../glossary/terms-in-text.ts';
import { imagesOf, sourcesFor } from '../model/audience.ts';
import { buildHandbook, type Handbook } from '../model/handbook.ts';
import { shownInLine } from '../model/hidden-characters.ts';
import { pageOf } from '../model/pages.ts';
import { readMedia } from '../prose/media.ts';
import { madeBy, proseKey } from '../prose/memory.ts';
import type { Refusal } from '../prose/refusal.ts';
import { type Prose, renderProse, type Workshop } from '../prose/render.ts';
import { audience } from '../source/audience.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { NotBuilt } from '../source/not-built.ts';
import { readSources } from '../source/read.ts';
import { rangeBetween, type Source } from '../source/source.ts';
import { digestOf, TextStore } from '../source/text-store.ts';
import type { ShownProse } from './for-pages.ts';

/** All content as it is at one moment, and what its prose is made with. */
export interface Content {
  readonly handbook: Handbook;
  /** By path from the root. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What this audience does not get. */
  readonly hidden: readonly Source[];
  /** The images beside pages that this audience gets, as paths from the root: the public only those that a page shows. */
  readonly images: readonly string[];
  readonly workshop: Omit<Workshop, 'shell'>;
  /** What the shell makes of Markdown; asked for where prose is made. */
  shell(): Promise<Workshop['shell']>;
  /** Of what makes prose. */
  readonly version: string;
  /** A name of a page that changes with all that it is made from; nothing for what is no page of the handbook. */
  nameOf(page: object): string | undefined;
  /** @throws where a page of the model was not read */
  sourceOf(file: string): Source;
}

/**
 * Reads all content that the site is made of for its audience.
 *
 * @param root the project's root folder
 * @param configOf gives Astro's configuration, as integrations have completed it
 */
export async function readContent(root: string, configOf: () => Promise<AstroConfig>): Promise<Content> {
  const [read, images] = await Promise.all([readSources(root), readMedia(root)]);
  const sources = sourcesFor(audience(), read, config.site);
  const handbook = buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
  const titles = [...handbook.all('role'), ...handbook.all('service')].map(({ data }) => data.title);
  const terms = knownTerms(handbook.all('term'), titles);
  const { browser } = diagramSettings();
  const workshop = { root, terms, images, drawing: { browser } };
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const names = new WeakMap<object, string>();
  for (const source of sources) {
    const page = pageOf(source);
    if (page) names.set(page, digestOf(JSON.stringify([source.file, source.text])));
  }
  const isShown = new Set(sources.map(({ file }) => file));
  const beside = [...images.keys()].filter((file) => file.startsWith('content/')).sort();
  const isSeen = audience() === 'public' ? imagesOf(sources) : new Set(beside);
  return {
    handbook,
    hidden: read.filter(({ file }) => !isShown.has(file)),
    images: beside.filter((file) => isSeen.has(file)),
    sources: byFile,
    sourceOf: (file) => {
      const source = byFile.get(file);
      if (!source) throw new Error(`${file} is in the model but was not read.`);
      return source;
    },
    workshop,
    shell: () => configOf().then(shellOf),
    version: fingerprintOf(root, madeBy),
    nameOf: (page) => names.get(page),
  };
}

/** What to say of files of alert rules that are not there. */
export const missingRules = (missing: readonly string[]): string =>
  `alertRules in watchbook.config.ts: no file at ${missing.join(', ')}`;

function shellOf({ markdown: { processor } }: AstroConfig): Workshop['shell'] {
  if (!processor || !isSatteriProcessor(processor)) throw new Error('Pages need the Markdown processor Sätteri.');
  return processor.options;
}

/** What to say of files that are no page; nothing where there is none. */
export function leftOut({ sources }: Content): string | undefined {
  const left = [...sources].flatMap(([file, source]) => (pageOf(source) ? [] : [shownInLine(file)]));
  if (left.length === 0) return undefined;
  return `Not shown, since the name of the file or its frontmatter is not valid: ${left.join(', ')}`;
}

/** Pages that are not shown. */
export class RefusedPages extends NotBuilt {
  override readonly name = 'RefusedPages';

  /** @param lines every reason */
  constructor(lines: readonly string[]) {
    super(`These pages hold what may not run, and are not shown:\n${lines.join('\n')}`);
  }
}

/** Who is told of prose that is not what its writer wants. */
interface Told {
  /** A line for each thing that the gate does not let through. */
  refused?(lines: readonly string[]): void;
  /** A diagram that could not be drawn. */
  undrawn?(line: string): void;
}

/**
 * The prose of pages as HTML: made once from the same things, and kept in a
 * folder until one of them changes. No page is ever a module that runs.
 */
export class ProseShelf {
  readonly #store: TextStore;
  /** What is not kept: a diagram that could not be drawn now may be drawn the next time. */
  readonly #unkept = new Map<string, Prose>();
  readonly #names = new WeakMap<Content, Map<Source, string>>();

  constructor(root: string) {
    this.#store = new TextStore(join(root, '.cache', 'prose'));
  }

  /**
   * The prose of a page; of one that may not be shown, why.
   *
   * @param told of what could not be shown or drawn
   */
  async proseOf(source: Source, content: Content, told: Told = {}): Promise<ShownProse> {
    const key = this.nameOf(source, content);
    const kept = this.#unkept.get(key) ?? this.#store.get(key);
    if (kept) return typeof kept === 'string' ? (JSON.parse(kept) as ShownProse) : kept;
    const prose = await renderProse(source, { ...content.workshop, shell: await content.shell() });
    if (!('html' in prose)) {
      const lines = prose.map((refusal) => lineOf(source, refusal));
      told.refused?.(lines);
      return { html: refusedHtml(lines), headings: [], places: [] };
    }
    const { html, headings, places, undrawn } = prose;
    const shown: ShownProse = { html, headings, places };
    if (undrawn.length === 0) this.#store.put(key, JSON.stringify(shown));
    else this.#unkept.set(key, prose);
    for (const { file, drawing } of undrawn) told.undrawn?.(`${file}: ${drawing.message}`);
    return prose;
  }

  /** The files whose prose was not made before. */
  unmade(content: Content): Source[] {
    const names = this.#store.names();
    return [...content.sources.values()].filter((source) => !names.has(this.nameOf(source, content)));
  }

  /** Forgets what no page has any more. */
  forgetOthers(content: Content): void {
    this.#store.keepOnly(new Set([...content.sources.values()].map((source) => this.nameOf(source, content))));
  }

  /** A name of a page's prose that changes with all that it is made from. */
  nameOf(source: Source, content: Content): string {
    const names = this.#names.get(content) ?? new Map<Source, string>();
    this.#names.set(content, names);
    const name = names.get(source) ?? proseKey(source, content.workshop, content.version);
    names.set(source, name);
    return name;
  }
}

function lineOf(source: Source, { start, end, message, advice, rule }: Refusal): string {
  const { line, column } = rangeBetween(source, source.bodyOffset + start, source.bodyOffset + end);
  return `${source.file}:${line}:${column}  ${message} — ${advice}  (${rule})`;
}

/** What stands in the place of a refused page's prose while it is being written. */
function refusedHtml(lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`);
  return `<aside class="starlight-aside starlight-aside--danger" role="alert"><p class="starlight-aside__title">This page is not shown</p><div class="starlight-aside__content"><ul>${items.join('')}</ul></div></aside>`;
}
