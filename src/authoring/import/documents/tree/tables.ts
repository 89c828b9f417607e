import type { Root, TableRow } from 'mdast';
import { nodesOf, replaceNodes } from './markdown.ts';

/** Gives every row of a table as many cells as its longest: a shorter header would hide what stands under none. */
export function withEvenTables(tree: Root): void {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'table') continue;
    const width = Math.max(...node.children.map(({ children }) => children.length));
    for (const row of node.children) fill(row, width);
    // A cell holds one line: code in it stands in that line.
    replaceNodes(node, (one) =>
      one.type === 'code' ? [{ type: 'inlineCode', value: one.value.replaceAll(/\s*\n\s*/g, ' ') }] : [one],
    );
    if (node.align) node.align = Array.from({ length: width }, (_, index) => node.align?.[index] ?? null);
  }
}

function fill(row: TableRow, width: number): void {
  while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
}
