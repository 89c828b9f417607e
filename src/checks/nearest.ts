import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a writer most likely meant.
 *
 * @returns the candidate with the least edit distance (Levenshtein), or
 *   undefined where none is close: more than a third of its letters differ
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps <= limit && steps < least) {
      least = steps;
      best = candidate;
    }
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
