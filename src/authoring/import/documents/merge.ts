import { diff3Merge } from 'node-diff3';

/** What becomes of a page that was imported before. */
export interface Merged {
  readonly text: string;
  /** Places where a person and the source changed the same lines: the person’s stand, the source’s are told. */
  readonly conflicts: readonly { readonly line: number; readonly theirs: string }[];
}

/**
 * Brings into a page what has changed in its source since. What a person has written is never undone.
 *
 * @param mine the page as it is
 * @param base as the last import left it
 * @param theirs as the source would make it now
 */
export function merged(mine: string, base: string, theirs: string): Merged {
  if (mine === base || sameText(mine, theirs)) return { text: mine === base ? theirs : mine, conflicts: [] };
  const conflicts: { line: number; theirs: string }[] = [];
  const lines: string[] = [];
  for (const region of diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  })) {
    if (region.ok) lines.push(...region.ok);
    if (!region.conflict) continue;
    conflicts.push({ line: lines.length + 1, theirs: region.conflict.b.join('\n') });
    lines.push(...region.conflict.a);
  }
  return { text: lines.join('\n'), conflicts };
}

/** A page without what every run of the import would say anew. */
const lasting = (text: string) => text.replace(/^ {2}commit: .*\n/m, '');

/** Whether two pages differ in nothing but the commit of their source. */
export const sameText = (a: string, b: string): boolean => lasting(a) === lasting(b);
