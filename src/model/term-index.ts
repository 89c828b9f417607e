/** Weighted terms of each document, and the documents of each term. */
export interface TermIndex {
  /** By place of document: its terms and what each weighs in it. */
  readonly documents: readonly ReadonlyMap<string, number>[];
  readonly postings: ReadonlyMap<string, readonly { readonly at: number; readonly weight: number }[]>;
  /** By place of document: the sum of its weights, and of their squares. */
  readonly sums: readonly { readonly plain: number; readonly squares: number }[];
}

/**
 * Weighs the terms of documents by how few documents have them: ln(N / n).
 *
 * @param documents terms of each, repeated as often as they occur
 * @param options `byFrequency`: a term that occurs t times in a document counts
 *   1 + ln t times; `strongest`: so many of a document’s terms are kept, the heaviest
 */
export function indexOf(
  documents: readonly (readonly string[])[],
  { byFrequency = false, strongest = Number.POSITIVE_INFINITY } = {},
): TermIndex {
  const counts = documents.map((terms) => {
    const count = new Map<string, number>();
    for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const spread = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const weigh = (term: string, times: number) =>
    (byFrequency ? 1 + Math.log(times) : 1) * Math.log(documents.length / (spread.get(term) ?? 1));
  const weighted = counts.map((count) => {
    const weights = [...count].map(([term, times]) => [term, weigh(term, times)] as const);
    return new Map(weights.length > strongest ? weights.sort(heaviest).slice(0, strongest) : weights);
  });
  const postings = new Map<string, { at: number; weight: number }[]>();
  for (const [at, weights] of weighted.entries()) {
    for (const [term, weight] of weights) {
      const list = postings.get(term);
      if (list) list.push({ at, weight });
      else postings.set(term, [{ at, weight }]);
    }
  }
  const sums = weighted.map((weights) => {
    let [plain, squares] = [0, 0];
    for (const weight of weights.values()) [plain, squares] = [plain + weight, squares + weight * weight];
    return { plain, squares };
  });
  return { documents: weighted, postings, sums };
}

/**
 * By place of document, what it has in common with one of them: the sum over
 * the terms of both, each joined from its two weights. Only the documents in
 * the lists of that one’s terms are met.
 */
export function overlaps(index: TermIndex, at: number, join: (a: number, b: number) => number): Float64Array {
  const sums = new Float64Array(index.documents.length);
  for (const [term, weight] of index.documents[at] ?? []) {
    for (const other of index.postings.get(term) ?? []) {
      sums[other.at] = (sums[other.at] ?? 0) + join(weight, other.weight);
    }
  }
  return sums;
}

/** The terms that weigh most in both of two documents, heaviest first. */
export function commonTerms(index: TermIndex, a: number, b: number, most: number): string[] {
  const other = index.documents[b];
  return [...(index.documents[a] ?? [])]
    .flatMap(([term, weight]) => {
      const match = other?.get(term);
      return match === undefined ? [] : [[term, weight * match] as const];
    })
    .sort(heaviest)
    .slice(0, most)
    .map(([term]) => term);
}

/** Heaviest first; ties by code point, so that every run agrees. */
const heaviest = ([a, x]: readonly [string, number], [b, y]: readonly [string, number]) => y - x || (a < b ? -1 : 1);
