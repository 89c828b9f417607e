import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { diagramSettings } from '../diagrams/settings.ts';
import { knownTerms } from '../glossary/terms-in-text.ts';
import { pageOf } from '../model/pages.ts';
import { readMedia } from '../prose/media.ts';
import { madeBy, proseKey } from '../prose/memory.ts';
import type { Refusal } from '../prose/refusal.ts';
import { type Prose, renderProse, type Workshop } from '../prose/render.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { readSources } from '../source/read.ts';
import { rangeBetween, type Source } from '../source/source.ts';

/** A page that is not shown, and every reason. */
class RefusedPages extends Error {
  override readonly name = 'RefusedPages';
}

/** All content as it is now, and what its prose is made with: read once for all kinds. */
interface Contents {
  readonly sources: readonly Source[];
  readonly workshop: Workshop;
  readonly version: string;
}

let contents: Promise<Contents> | undefined;

/**
 * The loader of one folder of `content/`. It reads pages as the check does and
 * makes HTML of their prose, so that no page is ever a module that runs. What
 * was made from the same things before is taken as it is.
 */
export function contentLoader(folder: string): Loader {
  return {
    name: `content/${folder}`,
    async load(context) {
      await loadPages(folder, context);
      const { watcher, config } = context;
      if (!watcher) return;
      const content = join(fileURLToPath(config.root), 'content', sep);
      watcher.add(content);
      const reload = (path: string) => {
        if (!path.startsWith(content)) return;
        contents = undefined;
        // Every kind's loader hears of the change first; then the first of them reads for all.
        setTimeout(() => void loadPages(folder, context).catch((error) => context.logger.error(String(error))));
      };
      for (const event of ['add', 'change', 'unlink']) watcher.on(event, reload);
    },
  };
}

async function loadPages(folder: string, context: LoaderContext): Promise<void> {
  contents ??= readContents(context.config);
  const { sources, workshop, version } = await contents;
  const own = sources.filter(({ file }) => file.startsWith(`content/${folder}/`));
  const ids = new Set(own.map(({ id }) => id));
  for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
  const refused: string[] = [];
  for (const source of own) refused.push(...(await loadPage(source, workshop, version, context)));
  if (refused.length === 0) return;
  const said = `These pages hold what may not run, and are not shown:\n${refused.join('\n')}`;
  if (!context.watcher) throw new RefusedPages(said);
  context.logger.error(said);
}

/** @returns a line for each thing that the gate does not let through */
async function loadPage(
  source: Source,
  workshop: Workshop,
  version: string,
  context: LoaderContext,
): Promise<readonly string[]> {
  const { store, watcher, logger } = context;
  const { id, file, body } = source;
  const digest = proseKey(source, workshop, version);
  if (store.get(id)?.digest === digest) return [];
  let data: Record<string, unknown>;
  try {
    const filePath = join(workshop.root, file);
    data = await context.parseData({ id, data: (source.value ?? {}) as Record<string, unknown>, filePath });
  } catch (error) {
    if (!watcher) throw error;
    logger.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  const prose = await renderProse(source, workshop);
  const entry = { id, data, body, filePath: file };
  if ('html' in prose) {
    report(prose, logger, watcher !== undefined);
    const { html, headings, links, places } = prose;
    // A diagram that could not be drawn now may be drawn the next time.
    const remembered = prose.undrawn.length === 0 ? { digest } : {};
    store.set({ ...entry, ...remembered, rendered: { html, metadata: { headings: [...headings], links, places } } });
    return [];
  }
  const lines = prose.map((refusal) => lineOf(source, refusal));
  store.set({ ...entry, rendered: { html: refusedHtml(lines), metadata: { headings: [], links: [] } } });
  return lines;
}

function report({ undrawn }: Prose, logger: AstroIntegrationLogger, isWriting: boolean): void {
  // A build has told of all diagrams at once.
  if (isWriting) for (const { file, drawing } of undrawn) logger.warn(`${file}: ${drawing.message}`);
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

async function readContents({ root: url, markdown }: AstroConfig): Promise<Contents> {
  const root = fileURLToPath(url);
  const { processor } = markdown;
  if (!processor || !isSatteriProcessor(processor)) throw new Error('Pages need the Markdown processor Sätteri.');
  const [sources, images] = await Promise.all([readSources(root), readMedia(root)]);
  const pages = sources.filter(({ kind }) => kind?.name === 'term').flatMap((source) => pageOf(source) ?? []);
  const titles = pages.flatMap(({ kind, data }) => (kind === 'role' || kind === 'service' ? data.title : []));
  const terms = knownTerms(
    pages.filter((page) => page.kind === 'term'),
    titles,
  );
  const { browser } = diagramSettings();
  const workshop = { root, terms, images, drawing: { browser }, shell: processor.options };
  return { sources, workshop, version: fingerprintOf(root, madeBy) };
}
