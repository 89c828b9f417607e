import type { Heading, Root, RootContent } from 'mdast';
import { nodesOf, replaceNodes, textOf } from './markdown.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Which heading of the source it is, counted from 0. */
    ordinal?: number;
  }
}

/** Numbers the headings as the source has them, so that they are known wherever they go. */
export function numberHeadings(tree: Root): Heading[] {
  const headings = [...nodesOf(tree)].filter((node): node is Heading => node.type === 'heading');
  for (const [ordinal, heading] of headings.entries()) heading.data = { ...heading.data, ordinal };
  return headings;
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Takes the first heading away where it is the title of the page, and gives all others their level. One that says the title again is a line in bold. */
export function withTitleApart(tree: Root, title: string): void {
  const first = tree.children.findIndex((node) => node.type === 'heading');
  const heading = tree.children[first];
  if (heading?.type === 'heading' && plain(textOf(heading)) === plain(title)) {
    const pictures = heading.children.filter((child) => [...nodesOf(child)].some(({ type }) => type === 'image'));
    tree.children.splice(
      first,
      1,
      ...(pictures.length > 0 ? [{ type: 'paragraph' as const, children: pictures }] : []),
    );
  }
  replaceNodes(tree, (node) =>
    node.type === 'heading' && plain(textOf(node)) === plain(title)
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }]
      : [node],
  );
  levelHeadings(tree.children);
}

/** The title is the first level: headings begin at the second, and go down one level at a time. */
export function levelHeadings(nodes: readonly RootContent[]): void {
  const headings = [...nodesOf({ type: 'root', children: [...nodes] })].filter(
    (node): node is Heading => node.type === 'heading',
  );
  const top = Math.min(...headings.map(({ depth }) => depth));
  const stack: { given: number; made: number }[] = [{ given: top - 1, made: 1 }];
  for (const heading of headings) {
    while (stack.length > 1 && (stack.at(-1)?.given ?? 0) >= heading.depth) stack.pop();
    const made = Math.min(6, (stack.at(-1)?.made ?? 1) + 1);
    stack.push({ given: heading.depth, made });
    heading.depth = made as Heading['depth'];
  }
}
