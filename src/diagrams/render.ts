import type { Browser } from 'playwright-core';
import { BrowserUnavailable } from './browser.ts';
import { cacheKey, DrawingCache } from './cache.ts';
import { mermaidConfiguration } from './configuration.ts';
import type { Diagram } from './diagram.ts';
import { DiagramPage, DrawingTimeout, launchDrawingBrowser, placeholder } from './diagram-page.ts';
import { labelled } from './label.ts';
import type { RawDrawing } from './page/draw.ts';
import { isSafeDrawing } from './safe-drawing.ts';

export type Drawing =
  /** The SVG; its ids are still placeholders, see `placed`. */
  { readonly svg: string } | { readonly failure: 'source' | 'time' | 'browser' | 'cache'; readonly message: string };

export interface DrawingOptions {
  readonly cache?: DrawingCache;
  /** `false`: take what the cache has and start no browser. */
  readonly browser?: boolean;
  /** Milliseconds for one diagram, before it is given up. */
  readonly limit?: number;
}

/** Two pages: more gain nothing on the two cores of a common build machine. */
const pages = 2;

/**
 * Draws diagrams, each distinct one once, from the cache or in one browser
 * started for all that are not there. The result depends on the diagram
 * alone, not on its neighbours or the order.
 *
 * @returns one drawing per diagram, in their order. Nothing is thrown for a
 *   diagram that cannot be drawn: its drawing says why.
 */
export async function drawDiagrams(diagrams: readonly Diagram[], options: DrawingOptions = {}): Promise<Drawing[]> {
  const { cache = new DrawingCache(), browser: mayStart = true, limit = 20_000 } = options;
  const keys = diagrams.map(keyOf);
  const drawings = new Map<string, Drawing>();
  for (const key of new Set(keys)) {
    const svg = cache.get(key);
    if (svg !== undefined) drawings.set(key, { svg });
  }
  const missing = new Map(
    diagrams.flatMap((diagram, i) => (drawings.has(keys[i] as string) ? [] : [[keys[i] as string, diagram]])),
  );
  if (missing.size > 0) {
    const made = mayStart
      ? await drawAll(missing, limit)
      : unavailable(missing, 'cache', 'It is not in the cache, and no browser was to be started.');
    for (const [key, drawing] of made) {
      drawings.set(key, drawing);
      if ('svg' in drawing) cache.put(key, drawing.svg);
    }
  }
  return keys.map((key) => drawings.get(key) as Drawing);
}

const themes = [mermaidConfiguration('light'), mermaidConfiguration('dark')];

function keyOf({ source, title, description }: Diagram): string {
  return cacheKey([themes, source, title ?? '', description ?? '']);
}

function unavailable(
  missing: Iterable<[string, Diagram]>,
  failure: 'browser' | 'cache',
  message: string,
): Map<string, Drawing> {
  return new Map([...missing].map(([key]) => [key, { failure, message }]));
}

async function drawAll(missing: ReadonlyMap<string, Diagram>, limit: number): Promise<Map<string, Drawing>> {
  let browser: Browser;
  try {
    browser = await launchDrawingBrowser();
  } catch (error) {
    if (error instanceof BrowserUnavailable) return unavailable(missing, 'browser', error.message);
    throw error;
  }
  const drawings = new Map<string, Drawing>();
  // Diagrams that differ in their titles alone are drawn once.
  const queue = [...Map.groupBy(missing, ([, { source }]) => source)];
  const work = async () => {
    const diagramPage = new DiagramPage(browser);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [source, alike] = next;
      const drawn = await drawOne(diagramPage, source, limit);
      for (const [key, diagram] of alike)
        drawings.set(key, 'failure' in drawn ? drawn : looked(labelled(drawn, diagram)));
    }
    await diagramPage.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(pages, queue.length) }, work));
  } finally {
    await browser.close();
  }
  return drawings;
}

async function drawOne(
  diagramPage: DiagramPage,
  source: string,
  limit: number,
): Promise<Drawn | Extract<Drawing, { failure: string }>> {
  try {
    const raw = await diagramPage.draw(source, limit);
    if ('svg' in raw) return raw;
    return { failure: 'source', message: await explained(source, raw.message) };
  } catch (error) {
    if (error instanceof DrawingTimeout) return { failure: 'time', message: error.message };
    return { failure: 'browser', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A finished drawing, if it only draws. */
function looked(svg: string): Drawing {
  if (isSafeDrawing(svg)) return { svg };
  return {
    failure: 'source',
    message: 'The drawing would do more than draw: it holds markup, a style or a link that has no place in one.',
  };
}

type Drawn = Extract<RawDrawing, { svg: string }>;

/** The words of the check, where it sees the mistake too; else Mermaid’s own. */
async function explained(source: string, message: string): Promise<string> {
  const { diagramErrors } = await import('./syntax.ts');
  const [error] = await diagramErrors(source);
  return error ? `Line ${error.line} of the diagram: ${error.message}` : message;
}

/**
 * A drawing with ids of its own.
 *
 * @param id unique on the page it is put on
 */
export function placed(svg: string, id: string): string {
  return svg.replaceAll(placeholder, id);
}
