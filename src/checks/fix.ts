import type { Finding } from './finding.ts';

/**
 * Makes the changes that findings offer. Of two that touch the same place the
 * first is made; the other is offered again at the next check.
 *
 * @param text the file the findings are about
 * @returns the text with the changes; all else is byte for byte as before
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const taken: { start: number; end: number; text: string }[] = [];
  for (const { fix = [] } of findings) {
    const isFree = fix.every((edit) => taken.every((other) => edit.end <= other.start || edit.start >= other.end));
    if (isFree) taken.push(...fix);
  }
  let result = '';
  let at = 0;
  for (const edit of taken.sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
