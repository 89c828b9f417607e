/** A node of a Markdown tree, as far as sections need it. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly depth?: number;
}

/**
 * The first paragraph of a second-level section, as plain text.
 *
 * @param body the root of a page's body
 * @returns undefined where there is no such section, or it does not begin with a paragraph
 */
export function openingOf(body: Node, title: string): string | undefined {
  const nodes = body.children ?? [];
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === 2 && textIn(node).trim() === title);
  const first = at === -1 ? undefined : nodes[at + 1];
  return first?.type === 'paragraph' ? textIn(first).trim() : undefined;
}

function textIn(node: Node): string {
  return node.children ? node.children.map(textIn).join('') : (node.value ?? '');
}
