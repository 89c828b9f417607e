import { markdownToMdast, mdxToMdast } from 'satteri';

const features = { directive: true, frontmatter: false };

/** A node of a Markdown tree, as far as this project looks into one. */
export interface BodyNode {
  readonly type: string;
  readonly children?: readonly BodyNode[];
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly title?: string | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly identifier?: string;
  readonly label?: string | null;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly spread?: boolean | null;
  readonly checked?: boolean | null;
  readonly attributes?: unknown;
  readonly data?: { readonly directiveLabel?: boolean };
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
  return mdxToMdast(body, { features }) as BodyNode;
}

/** Where the body is not MDX: an offset into the body, and the parser's words. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** A tree of the body, and what had to be passed over to get it. */
export interface Syntax {
  readonly tree: BodyNode;
  readonly errors: readonly SyntaxFault[];
}

const mostFaults = 20;

/**
 * The body of a page as a tree, whatever its writer typed. The parser stops at
 * its first fault; here the character that opened the faulty piece is hidden
 * and the rest read again, so that every fault is found at once.
 */
export function parseLoosely(body: string): Syntax {
  const errors: SyntaxFault[] = [];
  let readable = body;
  for (;;) {
    try {
      return { tree: parseBody(readable), errors };
    } catch (error) {
      const fault = faultOf(error, readable);
      errors.push(fault);
      const at = openerBefore(readable, fault.offset);
      if (at === undefined || errors.length >= mostFaults) break;
      // A character of the same length, so that all offsets stay right.
      readable = `${readable.slice(0, at)}\u00b7${readable.slice(at + 1)}`;
    }
  }
  return { tree: markdownToMdast(readable, { features }) as BodyNode, errors };
}

/** Sätteri words a fault as "line:column: message (code)". */
function faultOf(error: unknown, body: string): SyntaxFault {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(text) ?? [];
  if (!line || !column || !message) return { offset: 0, message: text };
  return { offset: offsetOf(body, Number(line), Number(column)), message };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line; left > 1; left -= 1) {
    const end = /\r\n|\n|\r/g;
    end.lastIndex = start;
    if (!end.exec(text)) break;
    start = end.lastIndex;
  }
  return Math.min(text.length, start + column - 1);
}

/** The `{` or `<` at an offset, or the last one before it. */
function openerBefore(text: string, offset: number): number | undefined {
  const at = Math.max(text.lastIndexOf('{', offset), text.lastIndexOf('<', offset));
  return at === -1 ? undefined : at;
}

/** Every node of a tree, parents before children. */
export function* walk(node: BodyNode): Generator<BodyNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The text of a node without its markup. */
export function textOf(node: BodyNode): string {
  if (node.type === 'break') return ' ';
  // In "10:30" the parser sees a directive named 30; the site shows it as written.
  if (node.type === 'textDirective') return `:${node.name ?? ''}${(node.children ?? []).map(textOf).join('')}`;
  if (node.children) return node.children.map(textOf).join('');
  return node.value ?? '';
}
