import { admonition, directive, quoteFence, tabSet } from './boxes.ts';
import type { Conversion } from './conversion.ts';
import { type BlockReader, fenceEnd, fenceOf, type Taken } from './lines.ts';
import { mystDirective } from './myst.ts';
import { oneLiner } from './one-liners.ts';

const readers: readonly BlockReader[] = [mystDirective, codeBlock, admonition, tabSet, directive, quoteFence, oneLiner];

/**
 * Lines of a page with the blocks of its dialect as boxes that the Markdown parser reads. Code stays as it is.
 */
export function withBoxes(lines: readonly string[], conversion: Conversion): string[] {
  conversion.within = (inner) => withBoxes(inner, conversion);
  const result: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = readers.map((reader) => reader(lines, at, conversion)).find((one) => one !== undefined);
    if (taken) {
      result.push(...taken.lines);
      at = Math.max(taken.next, at + 1);
    } else {
      result.push(lines[at] ?? '');
      at += 1;
    }
  }
  return result;
}

function codeBlock(lines: readonly string[], at: number): Taken | undefined {
  const fence = fenceOf(lines[at] ?? '');
  if (!fence) return undefined;
  const end = fenceEnd(lines, at, fence.signs);
  return { next: end + 1, lines: lines.slice(at, end + 1) };
}
