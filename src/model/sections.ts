import { type BodyNode, textOf } from '../source/body.ts';

/**
 * The first paragraph of a second-level section, as plain text.
 *
 * @param body the root of a page's body
 * @returns undefined where there is no such section, or it does not begin with a paragraph
 */
export function openingOf(body: BodyNode, title: string): string | undefined {
  const nodes = body.children ?? [];
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === 2 && textOf(node).trim() === title);
  const first = at === -1 ? undefined : nodes[at + 1];
  return first?.type === 'paragraph' ? textOf(first).trim() : undefined;
}
