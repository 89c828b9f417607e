/**
 * The columns at which a line of YAML may have been meant to begin, the nearest
 * first, of two the one further in: those of the fields, or of the list items, above it.
 *
 * @param line the line as it stands
 * @param above the lines before it, in order
 * @example
 * indentsMeant(' users: 3', ['impact:', '  summary: Slow']); // [2, 0]
 */
export function indentsMeant(line: string, above: readonly string[]): number[] {
  const own = /^ */.exec(line)?.[0].length ?? 0;
  const isItem = /^ *-(\s|$)/.test(line);
  const found = new Set<number>();
  const last = above.findLastIndex((text) => text.trim() !== '');
  for (const [index, text] of above.entries()) {
    const [, indent = '', marks = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(text) ?? [];
    if (rest.trim() === '' || rest.startsWith('#')) continue;
    const column = indent.length + marks.length;
    if (isItem && marks !== '') found.add(indent.length);
    if (!isItem) found.add(column);
    // What a field holds stands under it; once something does, that tells its column.
    if (index === last && /:\s*$/.test(rest)) found.add(column + 2);
  }
  if (!isItem) found.add(0);
  found.delete(own);
  return [...found].sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || b - a);
}
