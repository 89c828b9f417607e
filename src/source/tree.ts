import type { BodyNode } from './body.ts';

/** A node while a page is being made: as it was read, or an HTML element that stands for one. */
export interface ProseNode extends Omit<BodyNode, 'children' | 'data'> {
  readonly children?: readonly ProseNode[];
  readonly data?: {
    readonly directiveLabel?: boolean;
    /** The HTML element that this node becomes, and its attributes. */
    readonly hName?: string;
    readonly hProperties?: Readonly<Record<string, string>>;
  };
}

/** An HTML element as Markdown's tree can hold it. */
export function element(
  name: string,
  properties: Readonly<Record<string, string>>,
  children: readonly ProseNode[],
): ProseNode {
  return { type: 'paragraph', data: { hName: name, hProperties: properties }, children };
}

/** A piece of plain text. */
export const text = (value: string): ProseNode => ({ type: 'text', value });

/** Markup of our own making, put on the page as it is. */
export const html = (value: string): ProseNode => ({ type: 'html', value });

/**
 * A tree with some of its nodes replaced.
 *
 * @param change what a node becomes; undefined leaves it and goes on below it. What it gives is not walked again.
 */
export function replaceIn(
  root: ProseNode,
  change: (node: ProseNode) => ProseNode | readonly ProseNode[] | undefined,
): ProseNode {
  if (!root.children) return root;
  const children = root.children.flatMap((child) => change(child) ?? [replaceIn(child, change)]);
  return { ...root, children };
}
