import { mdxToMdast } from 'satteri';

/** A node of a Markdown tree, as far as this project looks into one. */
export interface BodyNode {
  readonly type: string;
  readonly children?: readonly BodyNode[];
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly position?: { readonly start: Point; readonly end: Point };
}
interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number;
}

/**
 * The body of a page as a Markdown tree with positions.
 *
 * @param body MDX without frontmatter
 * @returns the root node; positions count from the start of the body
 * @throws what the parser throws when the body is not MDX; its message names the place
 */
export function parseBody(body: string): BodyNode {
  return mdxToMdast(body, { features: { directive: true } }) as BodyNode;
}

/** Every node of a tree, parents before children. */
export function* walk(node: BodyNode): Generator<BodyNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The text of a node without its markup. */
export function textOf(node: BodyNode): string {
  if (node.type === 'break') return ' ';
  if (node.children) return node.children.map(textOf).join('');
  return node.value ?? '';
}
