import type { Root, TableRow } from 'mdast';
import { nodesOf } from './markdown.ts';

/** Gives every row of a table as many cells as its longest: a shorter header would hide what stands under none. */
export function withEvenTables(tree: Root): void {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'table') continue;
    const width = Math.max(...node.children.map(({ children }) => children.length));
    for (const row of node.children) fill(row, width);
    if (node.align) node.align = Array.from({ length: width }, (_, index) => node.align?.[index] ?? null);
  }
}

function fill(row: TableRow, width: number): void {
  while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
}
