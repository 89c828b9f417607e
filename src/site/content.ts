import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { diagramSettings } from '../diagrams/settings.ts';
import { knownTerms } from '../glossary/terms-in-text.ts';
import { buildHandbook, type Handbook } from '../model/handbook.ts';
import { pageOf } from '../model/pages.ts';
import { readMedia } from '../prose/media.ts';
import { madeBy, proseKey } from '../prose/memory.ts';
import type { Refusal } from '../prose/refusal.ts';
import { type Prose, renderProse, type Workshop } from '../prose/render.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { readSources } from '../source/read.ts';
import { rangeBetween, type Source } from '../source/source.ts';
import { digestOf, TextStore } from '../source/text-store.ts';
import type { ShownProse } from './for-pages.ts';

/** All content as it is at one moment, and what its prose is made with. */
export interface Content {
  readonly handbook: Handbook;
  /** By path from the root. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly workshop: Workshop;
  /** Of what makes prose. */
  readonly version: string;
  /** A name of a page that changes with all that it is made from; nothing for what is no page of the handbook. */
  nameOf(page: object): string | undefined;
}

/** Reads all content, as the check reads it. */
export async function readContent({ root: url, markdown }: AstroConfig): Promise<Content> {
  const root = fileURLToPath(url);
  const { processor } = markdown;
  if (!processor || !isSatteriProcessor(processor)) throw new Error('Pages need the Markdown processor Sätteri.');
  const [sources, images] = await Promise.all([readSources(root), readMedia(root)]);
  const handbook = buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
  const titles = [...handbook.all('role'), ...handbook.all('service')].map(({ data }) => data.title);
  const terms = knownTerms(handbook.all('term'), titles);
  const { browser } = diagramSettings();
  const workshop = { root, terms, images, drawing: { browser }, shell: processor.options };
  const names = new WeakMap<object, string>();
  for (const source of sources) {
    const page = pageOf(source);
    if (page) names.set(page, digestOf(JSON.stringify([source.file, source.text])));
  }
  return {
    handbook,
    sources: new Map(sources.map((source) => [source.file, source])),
    workshop,
    version: fingerprintOf(root, madeBy),
    nameOf: (page) => names.get(page),
  };
}

/** A page that is not shown, and every reason. */
class RefusedPages extends Error {
  override readonly name = 'RefusedPages';
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
    const prose = await renderProse(source, content.workshop);
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

  /**
   * Makes the prose of all pages that is not there yet, and forgets what no page has any more.
   *
   * @throws RefusedPages with a line for each thing that the gate does not let through
   */
  async makeAll(content: Content): Promise<void> {
    const refused: string[] = [];
    const names = new Set<string>();
    for (const source of content.sources.values()) {
      names.add(this.nameOf(source, content));
      await this.proseOf(source, content, { refused: (lines) => refused.push(...lines) });
    }
    this.#store.keepOnly(names);
    if (refused.length > 0)
      throw new RefusedPages(`These pages hold what may not run, and are not shown:\n${refused.join('\n')}`);
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
