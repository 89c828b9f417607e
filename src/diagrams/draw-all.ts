import { relative } from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import { shown } from '../model/hidden-characters.ts';
import { NotBuilt } from '../source/not-built.ts';
import type { Source } from '../source/source.ts';
import { derivedDiagrams } from './derived/index.ts';
import type { Diagram } from './diagram.ts';
import { diagramsOfPage } from './fence.ts';
import type { Undrawn } from './markup.ts';
import { drawDiagrams } from './render.ts';
import { type DiagramSettings, diagramSettings } from './settings.ts';

/**
 * Draws the diagrams of all pages into the cache, those that are not in it in
 * one browser, and says which could not be drawn. While writing, a page's
 * diagrams are drawn when it is opened.
 *
 * @throws Error where one could not be drawn and every one has to be
 */
export async function drawAll(
  sources: Iterable<Source>,
  handbook: Handbook,
  settings: DiagramSettings = diagramSettings(),
): Promise<void> {
  const all: { file: string | undefined; diagram: Diagram }[] = [
    ...[...sources].flatMap(({ file, body }) => diagramsOfPage(body).map((diagram) => ({ file, diagram }))),
    ...derivedDiagrams(handbook).map((diagram) => ({ file: undefined, diagram })),
  ];
  const drawings = await drawDiagrams(
    all.map(({ diagram }) => diagram),
    { browser: settings.browser },
  );
  const undrawn = all.flatMap((one, index) => {
    const drawing = drawings[index];
    return drawing && !('svg' in drawing) ? [{ ...one, drawing }] : [];
  });
  if (undrawn.length === 0) return;
  if (settings.strict) throw new NotBuilt(report(undrawn));
  console.warn(shown(report(undrawn)));
  // Without a browser now, there is none for the single page either; a try for each would only take time.
  if (undrawn.some(({ drawing }) => drawing.failure === 'browser')) process.env.WATCHBOOK_NO_BROWSER = '1';
}

/** What could not be drawn and what to do, one diagram a line; the same reason is said once. */
export function report(undrawn: readonly Undrawn[]): string {
  const lines = undrawn.map(({ file, diagram }) => {
    const name = diagram.title ? `“${diagram.title}”` : `“${diagram.source.trim().split('\n')[0]}”`;
    return `  ${file ? relative(process.cwd(), file) : 'made from the facts of pages'}: ${name}`;
  });
  const reasons = [...new Set(undrawn.map(({ drawing }) => drawing.message))];
  const one = undrawn.length === 1;
  return [
    `${one ? 'One diagram' : `${undrawn.length} diagrams`} could not be drawn; the page shows ${one ? 'its' : 'their'} text instead.`,
    ...lines,
    ...reasons,
  ].join('\n');
}
