import { parseBody } from '../source/body.ts';
import type { Diagram } from './diagram.ts';

/** A fenced code block, as Markdown parsers give it. */
interface Fence {
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly value: string;
}

/**
 * The diagram in a code block, or undefined if the block is not one. `title="…"` and `description="…"` stand after
 * the language.
 *
 * @example diagramOf({ lang: 'mermaid', meta: 'title="Failover"', value: 'flowchart TD' })?.title // "Failover"
 */
export function diagramOf({ lang, meta, value }: Fence): Diagram | undefined {
  if (lang !== 'mermaid') return undefined;
  const attributes = Object.fromEntries(
    [...(meta ?? '').matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      double ?? single,
    ]),
  );
  return { source: value, title: attributes.title, description: attributes.description };
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/** The diagrams of a parsed page, in their order. */
export function diagramsIn(node: Node): Diagram[] {
  if (node.type === 'code') {
    const diagram = diagramOf(node as unknown as Fence);
    return diagram ? [diagram] : [];
  }
  return (node.children ?? []).flatMap(diagramsIn);
}

/** Whether a page may hold a diagram at all: quick, and never wrong in the other direction. */
export const mayHoldDiagrams = (source: string): boolean => /(```|~~~)\s*mermaid/.test(source);

/**
 * The diagrams written in a page.
 *
 * @param body MDX without its frontmatter
 * @returns none if the page cannot be parsed; saying so is the check’s and the build’s task.
 */
export function diagramsOfPage(body: string): Diagram[] {
  if (!mayHoldDiagrams(body)) return [];
  try {
    return diagramsIn(parseBody(body));
  } catch {
    return [];
  }
}
