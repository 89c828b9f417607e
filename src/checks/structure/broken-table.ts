import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule, type Remark } from '../rule.ts';
import { count } from '../summary.ts';
import { isBarred, isDelimiter, type Row, rowsOf } from './tables.ts';

const page = (table: string) => `---\ntitle: Signs\n---\n\n${table}`;

export const brokenTable = defineRule({
  id: 'broken-table',
  family: 'structure',
  severity: 'error',
  summary: 'A table is one, and each of its rows has as many cells as its header.',
  explanation: `Markdown makes a table only where the row of hyphens has as many cells as the header above it; else it shows the
bars and hyphens as text, without a word. A row with too many cells loses the last ones. A bar inside code cuts a cell as
well: in a table write it \`\\|\`.`,
  good: { text: page('| command | shows |\n| --- | --- |\n| `ps \\| grep java` | the processes |\n') },
  bad: {
    text: page('| `a|b` | shows |\n| --- | --- |\n| 1 | 2 |\n\n| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n'),
    at: ['5:1', '11:1'],
  },
  checkPage(checked, report) {
    for (const parent of checked.nodes) {
      for (const [index, node] of (parent.children ?? []).entries()) {
        if (node.type === 'table') for (const remark of rowsAmiss(checked, node)) report(remark);
        else if (node.type === 'paragraph') {
          const remark = noTable(checked, node, parent.children?.[index - 1]);
          if (remark) report(remark);
        }
      }
    }
  },
});

/** Rows with more or fewer cells than the header. */
function* rowsAmiss(page: CheckedPage, table: BodyNode): Generator<Remark> {
  const [header, , ...rows] = rowsIn(page, table);
  const wanted = header?.cells.length ?? 0;
  for (const row of rows) {
    const has = row.cells.length;
    if (has === wanted || row.text.trim() === '') continue;
    const isBarInCode = has - row.barsInCode.length === wanted;
    yield {
      place: placeOf(page, row),
      message: `the row has ${count(has, 'cell')}, the header ${wanted}${has > wanted ? ': the last are not shown' : ''}`,
      ...(isBarInCode
        ? { advice: 'Write the bar inside code as `\\|`; `--fix` does it.', fix: escaped(page, row) }
        : { advice: `Give it ${count(wanted, 'cell')}; a bar that is text is written \`\\|\`.` }),
    };
  }
}

/** A paragraph that was meant as a table. */
function noTable(page: CheckedPage, node: BodyNode, before: BodyNode | undefined): Remark | undefined {
  const rows = rowsIn(page, node);
  const at = rows.findIndex(({ text }, index) => index > 0 && isDelimiter(text));
  const header = rows[at - 1];
  const delimiter = rows[at];
  if (header && delimiter) {
    const isBarInCode = header.cells.length - header.barsInCode.length === delimiter.cells.length;
    return {
      place: placeOf(page, header),
      message: `this is shown as text and not as a table: the header has ${count(header.cells.length, 'cell')}, the row of hyphens ${delimiter.cells.length}`,
      ...(isBarInCode && header.barsInCode.length > 0
        ? { advice: 'Write the bar inside code as `\\|`; `--fix` does it.', fix: escaped(page, header) }
        : { advice: 'Give both as many cells; a bar that is text is written `\\|`.' }),
    };
  }
  const [first] = rows;
  if (!first || !rows.every(({ text }) => isBarred(text))) return undefined;
  const isTorn = isDelimiter(first.text) || rows.length === 1 || before?.type === 'table';
  return {
    place: placeOf(page, first),
    message: 'this is shown as text and not as a table',
    advice: isTorn
      ? 'Take out the blank line before it: a table has no gaps.'
      : 'Add a row of hyphens below the header, such as `| --- | --- |`.',
  };
}

type PlacedRow = Row & { readonly offset: number };

/** The rows of a node as they stand in the body; a quotation's or a list's own marks before them are no part of them. */
function rowsIn(page: CheckedPage, node: BodyNode): PlacedRow[] {
  const start = node.position?.start.offset ?? 0;
  const text = page.textBetween(start, node.position?.end.offset ?? start);
  return rowsOf(text.replace(/^[ \t]*(?:>[ \t]?)+/gm, (mark) => ' '.repeat(mark.length))).map((row) => ({
    ...row,
    offset: start + row.start,
  }));
}

function placeOf(page: CheckedPage, { offset, text }: PlacedRow) {
  const indent = text.search(/\S|$/);
  return page.rangeInBody(offset + indent, offset + Math.max(indent + 1, text.trimEnd().length));
}

/** Each bar inside the code of a row with a stroke before it. */
function escaped(page: CheckedPage, { offset, barsInCode }: PlacedRow) {
  return barsInCode.map((bar) => {
    const at = page.source.bodyOffset + offset + bar;
    return { start: at, end: at, text: '\\' };
  });
}
