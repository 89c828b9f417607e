import { readFileSync } from 'node:fs';
import { writeAtomically } from '../../src/source/write.ts';

/** One table of the file in which the last trials are kept. */
interface KeptTable {
  readonly heading: string;
  /** What stands above the table. */
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Puts a table under its heading, in the place of the one that stands there.
 * Rows that are there and not among the new ones, told by their first cell, stay.
 */
export function keepTable(file: string, { heading, intro, columns, rows }: KeptTable): void {
  const sections = readFileSync(file, 'utf8').split(/^(?=## )/m);
  const at = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  const former = (sections[at] ?? '').split('\n').filter((line) => /^\| (?!-)/.test(line));
  const named = new Map(former.slice(1).map((line) => [line.split(' | ')[0], line]));
  for (const row of rows) {
    const line = `| ${row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
    named.set(line.split(' | ')[0], line);
  }
  const table = [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`, ...named.values()];
  const section = `## ${heading}\n\n${intro}\n\n${table.join('\n')}\n\n`;
  if (at === -1) sections.push(section);
  else sections[at] = section;
  writeAtomically(file, `${sections.map((part) => part.trimEnd()).join('\n\n')}\n`);
}
