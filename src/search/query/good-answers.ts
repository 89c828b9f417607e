import type { RankedPage } from './rank.ts';

/**
 * The pages that have at least half as much of a query as the page that has most of it, in their order. For a list, in
 * which pages that have one word of many would hide what was looked for.
 */
export function goodAnswers(pages: readonly RankedPage[]): RankedPage[] {
  const most = Math.max(0, ...pages.map(({ coverage }) => coverage));
  return pages.filter(({ coverage }) => coverage >= most / 2);
}
