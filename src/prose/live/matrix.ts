import { type MatrixTable, partOf, tableOf, toMarkdown } from '../../model/duties/matrix-table.ts';
import type { PageOf } from '../../model/page.ts';
import { has, type LiveComponent, linkTo } from './live-component.ts';

/** A matrix, or the part of it that was asked for. */
export interface MatrixShown {
  readonly matrix: PageOf<'matrix'>;
  readonly table: MatrixTable;
}

export const matrix: LiveComponent<'Matrix', MatrixShown> = {
  shown({ id, role, letter }, asked) {
    const page = asked.handbook.find('matrix', id);
    if (!page || !has(asked, 'role', role)) return undefined;
    return { matrix: page, table: partOf(tableOf(asked.handbook, page), { role, letter }) };
  },
  markdown: ({ matrix, table }) =>
    table.rows.length > 0
      ? `${toMarkdown(table)}\nFrom ${linkTo(matrix)}.`
      : `No activity of ${linkTo(matrix)} has this.`,
};
