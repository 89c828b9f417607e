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
 * @param options `smart`: with typographic quotes and dashes, as readers see them
 * @returns the root node; positions count from the start of the body
 * @throws what the parser throws when the body is not MDX; its message names the place
 */
export function parseBody(body: string, { smart = false } = {}): BodyNode {
  const tree = mdxToMdast(body, { features: { ...features, smartPunctuation: smart } }) as BodyNode;
  return /<[A-Z]/.test(body) ? withParagraphs(tree) : tree;
}

/** A tag in the prose of a page. */
export function isTag({ type }: Pick<BodyNode, 'type'>): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

/**
 * The tree with text on the line of a tag in a paragraph, as text on lines of
 * its own is: `<Card …>Text.</Card>`. Tags beside each other stay blocks.
 */
function withParagraphs(node: BodyNode, isBlock = false): BodyNode {
  if (!node.children) return node;
  const holdsBlocks = isBlock && isTag(node);
  const children = node.children.map((child) =>
    withParagraphs(child, child.type === 'mdxJsxFlowElement' || (holdsBlocks && isTag(child))),
  );
  if (!holdsBlocks) return { ...node, children };
  const groups: BodyNode[][] = [];
  for (const child of children) {
    const last = groups.at(-1);
    if (isPhrasing(child) && last?.every(isPhrasing)) last.push(child);
    else groups.push([child]);
  }
  return { ...node, children: groups.flatMap((group) => (group.every(isPhrasing) ? paragraphOf(group) : group)) };
}

function paragraphOf(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const said = nodes.filter(({ type, value }) => type !== 'text' || value?.trim() !== '');
  if (said.every(isTag)) return said;
  const [start, end] = [said[0]?.position?.start, said.at(-1)?.position?.end];
  return [{ type: 'paragraph', children: nodes, ...(start && end && { position: { start, end } }) }];
}

const phrasing: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
  'textDirective',
]);
const isPhrasing = ({ type }: BodyNode) => phrasing.has(type);

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
const deepest = 100;

/**
 * The body of a page as a tree, whatever its writer typed. The parser stops at
 * its first fault; here the character that opened the faulty piece is hidden
 * and the rest read again, so that every fault is found at once.
 *
 * @param options as for `parseBody`
 */
export function parseLoosely(body: string, options?: { smart?: boolean }): Syntax {
  const errors: SyntaxFault[] = [];
  let readable = body;
  for (;;) {
    try {
      return shallow(parseBody(readable, options), errors);
    } catch (error) {
      if (error instanceof RangeError) return tooDeep(errors);
      const fault = faultOf(error, readable);
      errors.push(fault);
      const hidden = hideOpener(readable, fault.offset);
      if (hidden === undefined || errors.length >= mostFaults) break;
      readable = hidden;
    }
  }
  return shallow(markdownToMdast(readable, { features }) as BodyNode, errors);
}

/** A tree that may be walked by calls; one nested deeper than any page needs is given up with a fault. */
function shallow(tree: BodyNode, errors: readonly SyntaxFault[]): Syntax {
  let level: readonly BodyNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return tooDeep(errors);
    level = level.flatMap((node) => node.children ?? []);
  }
  return { tree, errors };
}

function tooDeep(errors: readonly SyntaxFault[]): Syntax {
  const fault = { offset: 0, message: `it is nested more than ${deepest} levels deep` };
  return { tree: { type: 'root', children: [] }, errors: [...errors, fault] };
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

/** The text with the run of `{` or `<` at an offset, or the last one before it, hidden behind characters of the same length. */
function hideOpener(text: string, offset: number): string | undefined {
  const at = Math.max(text.lastIndexOf('{', offset), text.lastIndexOf('<', offset));
  if (at === -1) return undefined;
  let end = at;
  while (text[end] === text[at]) end += 1;
  return `${text.slice(0, at)}${'\u00b7'.repeat(end - at)}${text.slice(end)}`;
}

/** Every node of a tree, parents before children. Keeps its own stack: writers can nest deeper than calls may. */
export function* walk(root: BodyNode): Generator<BodyNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const { children = [] } = node;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) waiting.push(child);
    }
  }
}

/** The text of a node without its markup. */
export function textOf(node: BodyNode): string {
  if (node.type === 'break') return ' ';
  // In "10:30" the parser sees a directive named 30; the site shows it as written.
  if (node.type === 'textDirective') return `:${node.name ?? ''}${(node.children ?? []).map(textOf).join('')}`;
  if (node.children) return node.children.map(textOf).join('');
  return node.value ?? '';
}

/** The definition that a reference of a link or an image stands for; of two with one name the first counts. */
export function definitionOf(reference: BodyNode, nodes: readonly BodyNode[]): BodyNode | undefined {
  const name = nameOf(reference);
  return nodes.find((node) => node.type === 'definition' && nameOf(node) === name);
}

const nameOf = ({ identifier, label }: BodyNode) => (identifier ?? label ?? '').toLowerCase();
