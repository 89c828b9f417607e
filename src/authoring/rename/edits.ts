import type { Stretch } from '../../source/component.ts';
import { offsetsOf, type Source } from '../../source/source.ts';

/** A stretch of a file, and what comes in its place. */
export interface Edit extends Stretch {
  readonly text: string;
}

/** The text with all edits made; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), text);
}

/**
 * What keeps old addresses of a page: one edit of its `redirectFrom`, in the
 * form in which the list is written.
 *
 * @param add addresses that now lead here
 * @param drop an address that is the page’s own now
 * @returns undefined where the page has no frontmatter, or nothing changes
 */
export function editOfRedirects(source: Source, add: readonly string[], drop: string): Edit | undefined {
  const before = redirectsOf(source);
  const after = [...new Set([...before, ...add])].filter((address) => address !== drop);
  const { text, bodyOffset, document } = source;
  if (!document || after.join() === before.join()) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const list = offsetsOf(source, ['redirectFrom']);
  if (!list) {
    const closing = text.lastIndexOf('---', bodyOffset);
    return { start: closing, end: closing, text: `redirectFrom: [${after.join(', ')}]${end}` };
  }
  const key = text.lastIndexOf('redirectFrom', list.start);
  const rest = /\s*$/.exec(text.slice(list.start, list.end))?.[0] ?? '';
  if (after.length === 0) return { start: key, end: text.indexOf('\n', list.end - rest.length) + 1, text: '' };
  const indent = text.slice(text.lastIndexOf('\n', list.start) + 1, list.start);
  const isBlock = text[list.start] === '-';
  const written = isBlock ? after.map((one) => `- ${one}`).join(`${end}${indent}`) : `[${after.join(', ')}]`;
  return { start: list.start, end: list.end - rest.length, text: written };
}

/** The old addresses that a page keeps. */
export function redirectsOf({ value }: Source): readonly string[] {
  const list = (value as { redirectFrom?: unknown } | undefined)?.redirectFrom;
  return Array.isArray(list) ? list.map(String) : [];
}
