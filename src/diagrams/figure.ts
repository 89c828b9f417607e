import { createHash } from 'node:crypto';
import { words } from '../words/words.ts';
import type { Diagram } from './diagram.ts';
import { escapeMarkup } from './label.ts';
import { type Drawing, placed } from './render.ts';

/** Gives each diagram of one page an id of its own; equal diagrams get numbers. */
export class PageIds {
  readonly #prefix: string;
  readonly #seen = new Map<string, number>();

  /** @param prefix tells the ids of several sources of diagrams on one page apart */
  constructor(prefix = 'diagram') {
    this.#prefix = prefix;
  }

  next({ source }: Diagram): string {
    const name = `${this.#prefix}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}

const idsOfPages = new WeakMap<object, PageIds>();

/** The ids of the diagrams that components draw on one page, which its request stands for. */
export function idsOf(page: object): PageIds {
  const ids = idsOfPages.get(page) ?? new PageIds('drawn');
  idsOfPages.set(page, ids);
  return ids;
}

/**
 * The markup of a diagram on a page: the drawing in a frame that scrolls, its
 * title, and its source behind a disclosure. Without a drawing, the source is shown.
 *
 * @param id unique on the page
 */
export function figure(diagram: Diagram, drawing: Drawing, id: string): string {
  const source = `<pre tabindex="0"><code>${escapeMarkup(diagram.source.trimEnd())}</code></pre>`;
  const caption = diagram.title ? `<span class="diagram-title">${escapeMarkup(diagram.title)}</span>` : '';
  if (!('svg' in drawing)) {
    return `<figure class="diagram not-content" data-undrawn="${drawing.failure}">${source}<figcaption>${caption}<span class="diagram-note">${words.shell.notDrawn}</span></figcaption></figure>`;
  }
  const frame = `<div class="diagram-frame" tabindex="0" role="group" aria-label="${words.shell.diagramScrolls}">${placed(drawing.svg, id)}</div>`;
  const disclosure = `<details class="diagram-source"><summary>${words.shell.diagramAsText}</summary>${source}</details>`;
  return `<wb-diagram class="not-content"><figure class="diagram">${frame}<figcaption>${caption}</figcaption></figure>${disclosure}</wb-diagram>`;
}
