import type { Conversion } from './conversion.ts';

/** A reader of lines: given where it stands, it may take some and give others in their place. */
export type BlockReader = (lines: readonly string[], at: number, conversion: Conversion) => Taken | undefined;
export interface Taken {
  /** The first line that it left. */
  readonly next: number;
  readonly lines: readonly string[];
}

/** A fence that opens a block of code: what stands before it, its signs, and the words behind it. */
export function fenceOf(line: string): { before: string; signs: string; info: string } | undefined {
  const found = /^((?:\s|>|[-*+] |\d+[.)] )*)(`{3,}|~{3,})(.*)$/.exec(line);
  if (!found) return undefined;
  const [, before = '', signs = '', info = ''] = found;
  if (signs.startsWith('`') && info.includes('`')) return undefined;
  return { before, signs, info: info.trim() };
}

/** The line that closes a block of code which opens at a line; the end where none does. */
export function fenceEnd(lines: readonly string[], at: number, signs: string): number {
  for (let index = at + 1; index < lines.length; index += 1) {
    const [, close = ''] = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines[index] ?? '') ?? [];
    if (close.startsWith(signs)) return index;
  }
  return lines.length;
}

export const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ') ?? '';
const isBlank = (line: string) => line.trim() === '';

/** The lines below one that stand deeper than it, without that depth; blank lines at the end are left. */
export function indentedBelow(
  lines: readonly string[],
  at: number,
  depth: number,
): { readonly inner: string[]; readonly next: number } {
  let next = at + 1;
  while (next < lines.length && (isBlank(lines[next] ?? '') || indentOf(lines[next] ?? '').length >= depth)) next += 1;
  while (next > at + 1 && isBlank(lines[next - 1] ?? '')) next -= 1;
  return { inner: lines.slice(at + 1, next).map((line) => dedented(line, depth)), next };
}

/** A line without so many blanks at its start. */
export function dedented(line: string, depth: number): string {
  const whole = line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '    '));
  return whole.slice(Math.min(depth, indentOf(whole).length));
}

/** The options at the top of a directive: `:key: value`, or YAML between `---`. */
export function optionsOf(lines: readonly string[]): { options: string[]; body: string[] } {
  if (lines[0]?.trim() === '---') {
    const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
    if (end !== -1) return { options: lines.slice(1, end), body: lines.slice(end + 1) };
  }
  const end = lines.findIndex((line) => !/^:[\w-]+:/.test(line));
  const at = end === -1 ? lines.length : end;
  return { options: lines.slice(0, at), body: lines.slice(at) };
}
