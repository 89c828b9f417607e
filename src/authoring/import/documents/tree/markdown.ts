import type { Nodes, Parent, Root, RootContent } from 'mdast';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(boxesOnly).freeze();
const writer = unified()
  .use(remarkMdx)
  .use(remarkGfm, { tablePipeAlign: false, singleTilde: false })
  .use(directivesOut)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze();

/** Of the syntax for directives, only blocks: in “10:30” or “kube:pod” nothing is meant by a colon. */
function boxesOnly(this: Processor): void {
  const data = this.data();
  const [container] = Object.values(directive().flow ?? {})
    .flat()
    .filter((construct) => construct !== undefined);
  if (!container) throw new Error('the syntax of directives has no blocks');
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { 58: container } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

/** “10:30” needs no sign before its colon: only a name with a label behind it would be read as something else. */
function directivesOut(this: Processor): void {
  const blocks = directiveToMarkdown();
  const unsafe = (blocks.unsafe ?? []).map((pattern) =>
    [pattern.inConstruct].flat().includes('phrasing') && pattern.after !== undefined && pattern.character === ':'
      ? { ...pattern, after: '[A-Za-z][\\w-]*[[{]' }
      : pattern,
  );
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), { ...blocks, unsafe }];
}

/** Markdown as a tree. */
export const parseMarkdown = (text: string): Root => parser.parse(text);

/** A tree as MDX. */
export const writeMdx = (tree: Root): string => writer.stringify(tree);

/** The text of a node without its markup. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** Every node of a tree, parents before children. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
}

/**
 * Changes the children of every parent, the innermost first.
 *
 * @param change gives what stands in the place of a node
 */
export function replaceNodes(parent: Parent, change: (node: RootContent, parent: Parent) => RootContent[]): void {
  for (const child of parent.children) if ('children' in child) replaceNodes(child, change);
  parent.children = parent.children.flatMap((child) => change(child, parent));
}
