import { createHash } from 'node:crypto';
import { escapeMarkup } from './label.ts';
import { type Diagram, type Drawing, placed } from './render.ts';

/** Gives each diagram of one page an id of its own; equal diagrams get numbers. */
export class PageIds {
  readonly #seen = new Map<string, number>();

  next({ source }: Diagram): string {
    const name = `diagram-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
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
    return `<figure class="diagram not-content" data-undrawn="${drawing.failure}">${source}<figcaption>${caption}<span class="diagram-note">This diagram could not be drawn; above is its text.</span></figcaption></figure>`;
  }
  const frame = `<div class="diagram-frame" tabindex="0" role="group" aria-label="Diagram, scrolls if it is wider than the page">${placed(drawing.svg, id)}</div>`;
  const disclosure = `<details class="diagram-source" data-pagefind-ignore><summary>Diagram as text</summary>${source}</details>`;
  return `<diagram-viewer class="not-content"><figure class="diagram">${frame}<figcaption>${caption}</figcaption></figure>${disclosure}</diagram-viewer>`;
}
