import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import type { Diagram } from './diagram.ts';
import { diagramOf, diagramsIn, mayHoldDiagrams } from './fence.ts';
import { figure, PageIds } from './figure.ts';
import { type Drawing, type DrawingOptions, drawDiagrams } from './render.ts';

/** A diagram of a page that could not be drawn. */
export interface Undrawn {
  /** The file, as a full path; undefined if the text came from none. */
  readonly file: string | undefined;
  readonly diagram: Diagram;
  readonly drawing: Exclude<Drawing, { svg: string }>;
}

/**
 * A plugin for Sätteri that puts drawings in the place of ```mermaid blocks.
 * The diagrams of a page are drawn together, those of the cache not at all.
 *
 * @param onFailure is told of each diagram that could not be drawn
 */
export function diagramPlugin(options: DrawingOptions, onFailure: (undrawn: Undrawn) => void): MdastPluginEntry {
  return ({ source, fileURL }) => {
    if (!mayHoldDiagrams(source)) return null;
    const ids = new PageIds();
    let drawings: Drawing[] = [];
    return {
      name: 'diagrams',
      async before(root) {
        drawings = await drawDiagrams(diagramsIn(root), options);
      },
      code(node) {
        const diagram = diagramOf(node);
        const drawing = diagram && drawings.shift();
        if (!diagram || !drawing) return undefined;
        if (!('svg' in drawing)) onFailure({ file: fileURL && fileURLToPath(fileURL), diagram, drawing });
        const value = figure(diagram, drawing, ids.next(diagram));
        // Raw HTML would be parsed as JSX; this way the markup passes through untouched.
        return {
          type: 'mdxJsxFlowElement',
          name: 'Fragment',
          attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value }],
          children: [],
        };
      },
    };
  };
}
