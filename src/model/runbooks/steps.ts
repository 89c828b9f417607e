import { type StepLabelName, type StepSection, stepLabelOf, stepLabels, stepSectionOf } from '../../kinds/steps.ts';
import { isTag, textOf } from '../../source/body.ts';
import { words } from '../../words/words.ts';

/** A node of a Markdown tree, as far as the reading of steps looks into one. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly depth?: number;
  readonly lang?: string | null;
  /** Of a link or an image. */
  readonly url?: string;
  readonly alt?: string | null;
  /** Of a directive. "Wait until 10:45" holds one, whose name is 45. */
  readonly name?: string | null;
  readonly attributes?: unknown;
  readonly data?: { readonly directiveLabel?: boolean };
}

/** A run of nodes of a page: one step with its heading, or what stands between steps. */
export interface Block<Node> {
  /** The section, where the nodes are a step; the first node is its heading. */
  readonly section: StepSection | undefined;
  readonly nodes: readonly Node[];
}

/** One thing to do. */
export interface Step {
  readonly title: string;
  readonly section: StepSection;
  readonly commands: readonly { readonly language: string; readonly code: string }[];
  /** The labels its paragraphs begin with, in order. */
  readonly labels: readonly StepLabelName[];
  /** A short text that changes with any word, sign or link of the step and with nothing else. */
  readonly key: string;
}

/**
 * Parts the top level of a runbook's body at its headings: each third-level
 * heading under Diagnose, Mitigate, Verify or Undo begins a step, which ends
 * at the next heading of its level or above. All nodes come back, in order.
 */
export function stepBlocks<Node extends MarkdownNode>(nodes: readonly Node[]): Block<Node>[] {
  const blocks: { section: StepSection | undefined; nodes: Node[] }[] = [];
  let section: StepSection | undefined;
  for (const node of nodes) {
    const depth = node.type === 'heading' ? (node.depth ?? 0) : undefined;
    if (depth !== undefined && depth <= 2) section = stepSectionOf(textOf(node).trim());
    const last = blocks.at(-1);
    if (depth === 3 && section) blocks.push({ section, nodes: [node] });
    else if (!last || (depth !== undefined && depth <= 3 && last.section))
      blocks.push({ section: undefined, nodes: [node] });
    else last.nodes.push(node);
  }
  return blocks;
}

/** The steps of a runbook, in the order of the page. */
export function stepsIn(nodes: readonly MarkdownNode[]): Step[] {
  return stepBlocks(nodes).flatMap((block) => (block.section ? [stepFrom(block.section, block.nodes)] : []));
}

/** The titles of the warnings that stand outside steps, and so hold for all of them, in order. */
export function warningsForAll(nodes: readonly MarkdownNode[]): string[] {
  return stepBlocks(nodes)
    .filter(({ section }) => section === undefined)
    .flatMap((block) => block.nodes)
    .filter(({ type, name }) => type === 'containerDirective' && (name === 'danger' || name === 'caution'))
    .map(({ name, children: [label] = [] }) =>
      label?.data?.directiveLabel
        ? textOf(label).trim()
        : name === 'danger'
          ? words.runbook.danger
          : words.runbook.caution,
    );
}

/** One step from its nodes, the first of which is its heading. */
export function stepFrom(section: StepSection, nodes: readonly MarkdownNode[]): Step {
  const [heading, ...rest] = nodes;
  return {
    title: heading ? textOf(heading).trim() : '',
    section,
    commands: rest.flatMap(codeIn).map((node) => ({ language: node.lang ?? '', code: node.value ?? '' })),
    labels: rest.flatMap((node) => labelOfParagraph(node) ?? []),
    key: digest(nodes.map(contentIn).join('\n')),
  };
}

/** The label a paragraph begins with: its first child is that word in bold. */
export function labelOfParagraph(node: MarkdownNode): StepLabelName | undefined {
  const first = node.type === 'paragraph' ? node.children?.[0] : undefined;
  return first?.type === 'strong' ? stepLabelOf(textOf(first)) : undefined;
}

/** The warnings among labels, in order. */
export function warningsAmong(labels: readonly StepLabelName[]): StepLabelName[] {
  return labels.filter((label) => stepLabels[label].warns);
}

function codeIn(node: MarkdownNode): MarkdownNode[] {
  if (node.type === 'code') return [node];
  return (node.children ?? []).flatMap(codeIn);
}

/** All that a node says: its words, and where it leads. */
function contentIn(node: MarkdownNode): string {
  const { type, name, url, alt, attributes, children, value } = node;
  const inner = children ? children.map(contentIn).join('') : (value ?? '');
  const isNamed = type.endsWith('Directive') || isTag(node);
  const named = isNamed ? `:${name ?? ''}${JSON.stringify(attributes ?? {})}` : '';
  return `${named}${inner}${alt ?? ''}${url === undefined ? '' : `<${url}>`}`;
}

/** FNV-1a over UTF-16 units, twice with different starts: 64 bits as hexadecimal. Not for secrets. */
function digest(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
