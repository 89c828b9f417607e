import { editDistance } from '../model/nearest.ts';

export { didYouMean, listOf, nearest } from '../model/nearest.ts';

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
