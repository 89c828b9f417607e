import { html, type ProseNode, replaceIn } from '../source/tree.ts';
import type { Diagram } from './diagram.ts';
import { diagramOf, diagramsIn } from './fence.ts';
import { figure, PageIds } from './figure.ts';
import { type Drawing, type DrawingOptions, drawDiagrams } from './render.ts';

/** A diagram of a page that could not be drawn. */
export interface Undrawn {
  /** The page's file; undefined for a diagram that is in none. */
  readonly file: string | undefined;
  readonly diagram: Diagram;
  readonly drawing: Exclude<Drawing, { svg: string }>;
}

/**
 * Puts drawings in the place of ```mermaid blocks. The diagrams of a page are
 * drawn together, those of the cache not at all.
 *
 * @param root the body
 * @param file the page's file, for what is told of a failure
 * @returns the body, and the diagrams that could not be drawn
 */
export async function diagramMarkup(
  root: ProseNode,
  file: string | undefined,
  options: DrawingOptions,
): Promise<{ root: ProseNode; undrawn: readonly Undrawn[] }> {
  const diagrams = diagramsIn(root);
  if (diagrams.length === 0) return { root, undrawn: [] };
  const drawings = await drawDiagrams(diagrams, options);
  const ids = new PageIds();
  const undrawn: Undrawn[] = [];
  const drawn = replaceIn(root, (node) => {
    const diagram = node.type === 'code' ? diagramOf({ ...node, value: node.value ?? '' }) : undefined;
    const drawing = diagram && drawings.shift();
    if (!diagram || !drawing) return undefined;
    if (!('svg' in drawing)) undrawn.push({ file, diagram, drawing });
    return html(figure(diagram, drawing, ids.next(diagram)));
  });
  return { root: drawn, undrawn };
}
