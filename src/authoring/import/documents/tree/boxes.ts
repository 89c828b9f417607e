import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { boxName, type Conversion } from '../text/conversion.ts';
import { parseMarkdown, replaceNodes, textOf } from './markdown.ts';

/** Turns boxes into what the site has: asides, folds and tabs. */
export function withComponents(tree: Root, conversion: Conversion): void {
  replaceNodes(tree, (node, parent) => {
    if (node.type !== 'containerDirective' || node.name !== boxName) return [node];
    const box = conversion.boxes[Number(node.attributes?.i)];
    const children = node.children as BlockContent[];
    switch (box?.is) {
      case 'aside':
        return [aside(box.tone, box.label, children)];
      case 'details':
        return withLabel(box.label, 90, children, (summary, held) => component('Details', { summary }, held));
      case 'tab':
        // It waits for the tabs around it; without them it is a part of the text with a name.
        if (isTabs(parent, conversion)) return [node];
        return [bold(inline(box.label)), ...children];
      case 'tabs':
        return tabs(node, conversion);
      default:
        return children;
    }
  });
}

function isTabs(parent: { type: string }, conversion: Conversion): boolean {
  const directive = parent as Partial<ContainerDirective>;
  return directive.name === boxName && conversion.boxes[Number(directive.attributes?.i)]?.is === 'tabs';
}

function aside(name: string, label: string | undefined, children: readonly BlockContent[]): ContainerDirective {
  const title: Paragraph[] = label
    ? [{ type: 'paragraph', data: { directiveLabel: true }, children: inline(label) } as Paragraph]
    : [];
  return { type: 'containerDirective', name, attributes: {}, children: [...title, ...children] };
}

/** Two to six tabs are tabs; of others each is a part of the text with its name. */
function tabs(node: ContainerDirective, conversion: Conversion): RootContent[] {
  const labelOf = (child: RootContent): string | undefined => {
    if (child.type === 'code') return child.data?.label ?? child.lang ?? 'Code';
    if (child.type !== 'containerDirective') return undefined;
    const box = conversion.boxes[Number(child.attributes?.i)];
    return box?.is === 'tab' ? box.label : undefined;
  };
  const held = node.children as RootContent[];
  const all = held.map((child) => ({
    child,
    label: labelOf(child),
    children: (child.type === 'code'
      ? [{ ...child, meta: null }]
      : 'children' in child
        ? child.children
        : []) as BlockContent[],
  }));
  if (all.length < 2 || all.length > 6 || all.some(({ label }) => label === undefined))
    return all.flatMap(({ child, label, children }) =>
      label === undefined ? [child] : [bold(inline(label)), ...children],
    );
  return [
    component(
      'Tabs',
      {},
      all.flatMap(({ label = '', children }) =>
        withLabel(label, 30, children, (short, inside) => component('Tab', { label: short }, inside)),
      ) as BlockContent[],
    ),
  ];
}

/** A component named by a line of text; where that is too long, all of it stands first inside. */
function withLabel(
  label: string,
  most: number,
  children: readonly BlockContent[],
  make: (short: string, held: readonly BlockContent[]) => MdxJsxFlowElement,
): RootContent[] {
  const content = inline(label);
  const text = textOf({ type: 'paragraph', children: content }).replaceAll(/\s+/g, ' ').replaceAll('"', '”').trim();
  const inside = children.flatMap((child) => withoutHeadings(child));
  if (text.length <= most) return [make(text || 'More', inside)];
  const short = `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
  return [make(short, [bold(content), ...inside])];
}

/** A heading inside of a component becomes a line in bold: the list of contents cannot lead into it. */
function withoutHeadings(node: BlockContent): BlockContent[] {
  const holder: Root = { type: 'root', children: [node] };
  replaceNodes(holder, (one) => (one.type === 'heading' ? [bold(one.children)] : [one]));
  return holder.children as BlockContent[];
}

const component = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BlockContent[],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
  children: children.length > 0 ? [...children] : [{ type: 'paragraph', children: [{ type: 'text', value: '–' }] }],
});

export const bold = (children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children }],
});

/** A line of Markdown as the content of a paragraph. */
export function inline(text: string): PhrasingContent[] {
  const [first] = parseMarkdown(text).children;
  if (first?.type !== 'paragraph') return [{ type: 'text', value: text }];
  const holder: Root = { type: 'root', children: [first] };
  replaceNodes(holder, (node) => (node.type === 'html' ? [{ type: 'text', value: node.value }] : [node]));
  return first.children;
}
