import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** How wide a chart is drawn, in pixels of the page: for the measure of text, and for a phone. */
export const chartWidths = { wide: 690, narrow: 340 } as const;
/** Draws for one of the widths, so that nothing is scrolled for and no text gets smaller than 12 px. */
export type Drawing = (width: keyof typeof chartWidths) => Plot.PlotOptions;

/**
 * Draws a chart with Observable Plot, without a browser.
 *
 * @param options as Plot takes them; colours should be CSS variables of our own, so that themes follow
 * @param name what a screen reader calls the chart: what it shows, in one sentence
 * @returns an SVG element as text; it scales to its container and has the page's font
 */
export function drawChart(options: Plot.PlotOptions, name: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    ...options,
    className: 'wb-plot',
    document: document as unknown as Document,
    style: { fontFamily: 'inherit', fontSize: '13px', overflow: 'visible', ...(options.style as object) },
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  // Plot names each mark for screen readers; inside an image they are noise, and on a group without a role a fault.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return svg.outerHTML;
}
