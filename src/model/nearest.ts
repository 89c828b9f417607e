/**
 * The candidate that someone most likely meant, upper and lower case alike.
 *
 * @returns the candidate of the fewest edits, or undefined where none is close: more than a third of its letters differ
 * @example nearest('srre', ['sre', 'developer']) // "sre"
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (edits > limit || edits >= least) continue;
    least = edits;
    best = candidate;
  }
  return best;
}

/** "Did you mean `x`? " where something is close, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const close = nearest(word, candidates);
  return close === undefined ? '' : `Did you mean \`${close}\`? `;
}

/** "`a`, `b` and `c`"; a long list is cut after `most`. */
export function listOf(words: readonly string[], most = 12): string {
  const quoted = words.slice(0, most).map((word) => `\`${word}\``);
  if (words.length > most) return `${quoted.join(', ')} and ${words.length - most} more`;
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : (last ?? 'none');
}

/**
 * Optimal string alignment distance (Damerau–Levenshtein without edits inside
 * a transposed pair), or `limit + 1` as soon as it must be larger. Written out
 * here since the reader's browser needs it too, thousands of times a query.
 *
 * @example editDistance('etdc', 'etcd', 2) // 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length] as number;
}
