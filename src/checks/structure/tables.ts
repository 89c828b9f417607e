/** One line of a table's source, cut at its bars as GitHub's Markdown cuts it. */
export interface Row {
  /** Where the line begins in its text, and the line itself. */
  readonly start: number;
  readonly text: string;
  readonly cells: readonly string[];
  /** Bars inside inline code, as offsets into the line: they cut a cell all the same. */
  readonly barsInCode: readonly number[];
}

/** `|---|:--:|`, with at least one bar. */
export function isDelimiter(line: string): boolean {
  return line.includes('|') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line);
}

/** Whether a line begins and ends with a bar, as only a table's does. */
export function isBarred(line: string): boolean {
  return /^\s*\|.*[^\\]\|\s*$/.test(line);
}

/**
 * The rows of a text, one a line.
 *
 * @example
 * rowsOf('| `a|b` | c |')[0]?.cells; // ['`a', 'b`', 'c']
 */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    rows.push({ start, text: line, ...cut(line.trimEnd()) });
    start += line.length + 1;
  }
  return rows;
}

function cut(line: string): Pick<Row, 'cells' | 'barsInCode'> {
  const bars = [...line.matchAll(/\\.|\|/g)].flatMap(({ 0: sign, index }) => (sign === '|' ? [index] : []));
  const cells: string[] = [];
  let from = 0;
  for (const bar of bars) {
    cells.push(line.slice(from, bar).trim());
    from = bar + 1;
  }
  cells.push(line.slice(from).trim());
  if (/^\s*\|/.test(line)) cells.shift();
  if (line.endsWith('|') && bars.at(-1) === line.length - 1) cells.pop();
  const code = [...line.matchAll(/(?<!`)(`+)(?!`).*?[^`]\1(?!`)/g)].map(
    ({ 0: whole, index }) => [index, index + whole.length] as const,
  );
  return { cells, barsInCode: bars.filter((bar) => code.some(([start, end]) => start < bar && bar < end)) };
}
