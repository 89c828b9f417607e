import type { RaciLetter } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { Handbook } from '../handbook.ts';
import { type PageOf, urlOf } from '../page.ts';
import { csvOf } from '../published/csv.ts';
import { allActivities, type PlacedActivity } from './matrix-smells.ts';
import { lettersOf, rolesIn } from './raci.ts';

/** A column: one role. */
export interface Column {
  readonly id: string;
  /** The role's name; its id where there is no such page. */
  readonly name: string;
  readonly short: string;
  readonly url: string | undefined;
}

/** A row: one activity with its letters, column by column. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly matrix: PageOf<'matrix'>;
  readonly cells: readonly { readonly column: Column; readonly letters: readonly RaciLetter[] }[];
}

export interface MatrixTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Activities as a table over the given roles, ready to be shown or written to a file. */
export function matrixTable(
  handbook: Handbook,
  roleIds: readonly string[],
  activities: readonly PlacedActivity[],
): MatrixTable {
  const columns = roleIds.map((id): Column => {
    const role = handbook.find('role', id);
    const name = role?.data.title ?? id;
    return { id, name, short: role?.data.abbreviation ?? name, url: role && urlOf(role) };
  });
  const rows = activities.map(
    ({ matrix, activity }): Row => ({
      id: activity.id,
      name: activity.name,
      note: activity.note,
      matrix,
      cells: columns.map((column) => ({ column, letters: lettersOf(activity, column.id) })),
    }),
  );
  return { columns, rows };
}

/** A matrix and its activities as a table. */
export function tableOf(handbook: Handbook, matrix: PageOf<'matrix'>): MatrixTable {
  return matrixTable(
    handbook,
    matrix.data.roles,
    matrix.data.activities.map((activity, index) => ({ matrix, activity, index })),
  );
}

/**
 * What a table says of one role, of one letter, or of both: rows without it are
 * left out, and so are the columns of other roles.
 */
export function partOf({ columns, rows }: MatrixTable, { role, letter }: { role?: string; letter?: RaciLetter }) {
  const isAsked = (id: string) => role === undefined || id === role;
  return {
    columns: columns.filter(({ id }) => isAsked(id)),
    rows: rows
      .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => isAsked(column.id)) }))
      .filter(({ cells }) =>
        cells.some(({ letters }) => (letter === undefined ? letters.length > 0 : letters.includes(letter))),
      ),
  } satisfies MatrixTable;
}

/** Every activity of every matrix against every role that has a part in one. */
export function allMatrices(handbook: Handbook): MatrixTable {
  const activities = allActivities(handbook);
  const used = new Set(activities.flatMap(({ activity }) => rolesIn(activity)));
  const known = handbook.all('role').map(({ id }) => id);
  const roles = [...known.filter((id) => used.has(id)), ...[...used].filter((id) => !known.includes(id))];
  return matrixTable(handbook, roles, activities);
}

/** The table as comma-separated values, RFC 4180: one line an activity, one column a role, letters joined by a slash. */
export function toCsv({ columns, rows }: MatrixTable): string {
  const lines = [
    [words.matrix.matrix, words.matrix.activity, ...columns.map(({ name }) => name), words.matrix.note],
    ...rows.map((row) => [
      row.matrix.data.title,
      row.name,
      ...row.cells.map(({ letters }) => letters.join('/')),
      row.note ?? '',
    ]),
  ];
  return csvOf(lines);
}

/** The table as data: activities with the letters of each role by id. */
export function toData({ columns, rows }: MatrixTable) {
  return {
    roles: columns.map(({ id, name }) => ({ id, name })),
    activities: rows.map((row) => ({
      id: row.id,
      name: row.name,
      matrix: row.matrix.id,
      ...(row.note ? { note: row.note } : {}),
      letters: Object.fromEntries(
        row.cells.filter(({ letters }) => letters.length > 0).map(({ column, letters }) => [column.id, letters]),
      ),
    })),
  };
}

/** The table as GitHub-flavoured Markdown. */
export function toMarkdown({ columns, rows }: MatrixTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[
    line([words.matrix.activity, ...columns.map(({ short }) => short)]),
    line(['---', ...columns.map(() => ':-:')]),
    ...rows.map((row) => line([row.name, ...row.cells.map(({ letters }) => letters.join('/'))])),
  ].join('\n')}\n`;
}
