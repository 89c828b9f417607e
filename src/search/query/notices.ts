import type { Answer } from './searcher.ts';

/** What a reader should know about how a query was answered, in whole sentences. Empty when it was answered as typed. */
export function notices(answer: Answer): string[] {
  const { pages, plan, query, unquoted, unreachable, unknownValues, widened } = answer;
  const said = [
    ...unreachable.map((handbook) => `The handbook at ${handbook} cannot be reached; its pages are missing.`),
    ...unknownValues.map(
      ({ field, value, rather }) =>
        `No page has ${field} “${value}”; there ${rather.length === 1 ? 'is' : 'are'} ${rather.join(', ')}.`,
    ),
  ];
  if (pages.length === 0) {
    said.push(`Nothing found for “${query.typed.trim().replace(/^["“](.*)["”]$/, '$1')}”.`);
    return said;
  }
  const quote = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
  if (unquoted.length > 0) said.push(`No page has ${quote(unquoted)} word for word.`);
  if (plan.corrected.length > 0) said.push(`Showing results for ${quote(plan.corrected.map(({ read }) => read))}.`);
  if (plan.unknown.length > 0) said.push(`No page has ${quote(plan.unknown)}.`);
  else if (widened) said.push('No page has all of it; these have some of the words.');
  return said;
}
