import { type BodyNode, textOf } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';

/** A second-level heading and what stands under it. */
export interface PageSection {
  readonly title: string;
  readonly heading: BodyNode;
  readonly content: readonly BodyNode[];
}

/** The sections of a page, in order; what stands before the first heading belongs to none. */
export function sectionsOf(page: CheckedPage): PageSection[] {
  const sections: (PageSection & { content: BodyNode[] })[] = [];
  for (const node of page.tree.children ?? []) {
    if (node.type === 'heading' && node.depth === 2)
      sections.push({ title: textOf(node).trim(), heading: node, content: [] });
    else sections.at(-1)?.content.push(node);
  }
  return sections;
}

/** Whether a node says anything to a reader: comments and rules do not. */
export function isContent(node: BodyNode): boolean {
  if (node.type === 'mdxFlowExpression') return !/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? '');
  return node.type !== 'thematicBreak' && node.type !== 'definition';
}
