import { editDistance, nearest } from '../model/nearest.ts';

export { nearest };

/** The candidates that are most like a word, the nearest first; all there are where they are few. */
export function closest(word: string, candidates: readonly string[], most: number): string[] {
  const steps = new Map(
    candidates.map((candidate) => [candidate, unlikeness(word.toLowerCase(), candidate.toLowerCase())]),
  );
  return [...steps]
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([candidate]) => candidate);
}

/** Letters that differ; a word that stands in the other whole counts as near, however long that is. */
function unlikeness(word: string, candidate: string): number {
  const holds = candidate.includes(word) || word.includes(candidate);
  return holds
    ? Math.abs(candidate.length - word.length) / 10
    : editDistance(word, candidate, Number.POSITIVE_INFINITY);
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
