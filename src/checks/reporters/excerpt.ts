import { hidden } from '../../model/hidden-characters.ts';
import type { Range } from '../../source/source.ts';

/** As much of a long line as is shown. */
const width = 100;

/**
 * The line a finding stands on, with a caret line under the place.
 *
 * @param text the whole file
 * @returns two lines, or none where the file has no such line
 */
export function excerpt(text: string, { line, column, endLine, endColumn }: Range): string[] {
  const whole = text.split(/\r\n|\n|\r/)[line - 1]?.replaceAll(hidden, '·');
  if (whole === undefined || whole.trim() === '') return [];
  const end = endLine === line ? endColumn : whole.length + 1;
  const from = column > width - 20 ? column - 40 : 0;
  const cut = whole.slice(from, from + width).replaceAll('\t', ' ');
  const shown = `${from > 0 ? '…' : ''}${cut}${whole.length > from + width ? '…' : ''}`;
  const before = column - 1 - from + (from > 0 ? 1 : 0);
  const carets = Math.max(1, Math.min(end - column, shown.length - before));
  const gutter = String(line);
  return [`  ${gutter} │ ${shown}`, `  ${' '.repeat(gutter.length)} │ ${' '.repeat(before)}${'^'.repeat(carets)}`];
}
