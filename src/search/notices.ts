import type { Answer } from './searcher.ts';

/** What a reader should know about how a query was answered, in whole sentences. Empty when it was answered as typed. */
export function notices({ pages, plan, query, widened }: Answer): string[] {
  const said: string[] = [];
  if (pages.length === 0) {
    said.push(`Nothing found for “${query.typed.trim()}”.`);
    return said;
  }
  if (plan.corrected.length > 0)
    said.push(`Showing results for ${plan.corrected.map(({ read }) => `“${read}”`).join(', ')}.`);
  if (plan.unknown.length > 0) said.push(`No page has ${plan.unknown.map((word) => `“${word}”`).join(', ')}.`);
  else if (widened) said.push('No page has all of it; these have some of the words.');
  return said;
}
