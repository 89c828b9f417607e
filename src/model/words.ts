/** Words that carry no meaning of their own in a short name. */
const empty = new Set(
  'a an and as at by for from in into is it its of off on or our out over that the their this to up with what'.split(
    ' ',
  ),
);

/** The meaningful words of a text in lower case, in order; digits count as words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !empty.has(word));
}

/**
 * How alike two short texts are, from 0 to 1: the share of their words that both have (Jaccard index).
 *
 * @example similarity('Disk is full', 'The disk is full') // 1
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const both = left.intersection(right).size;
  const either = left.union(right).size;
  return either === 0 ? 0 : both / either;
}
