/**
 * Rows of text as CSV (RFC 4180), the head first, each line ended by CR LF. It begins with the mark of UTF-8, without which
 * a spreadsheet takes “é” for two letters.
 *
 * A spreadsheet would run a field that starts like a formula; a quote in front
 * keeps it text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;
}

function fieldOf(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
