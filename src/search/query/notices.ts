import { joinIdentifier } from './identifiers.ts';
import type { Answer } from './searcher.ts';

/** What a reader should know about how a query was answered, in whole sentences. Empty when it was answered as typed. */
export function notices(answer: Answer): string[] {
  const { pages, plan, query, unquoted, unreachable, unknownFilters, unknownValues, widened } = answer;
  const missing = [...plan.unknown, ...plan.absent];
  const said = [
    ...unreachable.map((handbook) => `The handbook at ${handbook} cannot be reached; its pages are missing.`),
    ...unknownFilters.map(({ name, rather }) =>
      rather === 'day'
        ? `“${name}:” needs a day, such as ${name}:2026-01-31, ${name}:yesterday or ${name}:30d.`
        : `“${name}:” is no filter${rather.length > 0 ? `; there are ${rather.join(', ')}` : ''}.`,
    ),
    ...unknownValues.map(
      ({ field, value, rather }) =>
        `No page has ${field} “${value}”; there ${rather.length === 1 ? 'is' : 'are'} ${rather.join(', ')}.`,
    ),
  ];
  if (pages.length === 0) {
    const asked = query.typed.trim();
    said.push(`Nothing found for “${asked.replace(/^["“](.*)["”]$/, '$1')}”.`);
    if (missing.length > 0 && joinIdentifier(missing.join('')) !== joinIdentifier(asked))
      said.push(`No page has ${quote(missing)}.`);
    return said;
  }
  if (unquoted.length > 0) said.push(`No page has ${quote(unquoted)} word for word.`);
  if (plan.corrected.length > 0) said.push(`Showing results for ${quote(plan.corrected.map(({ read }) => read))}.`);
  if (plan.inParts.length > 0) said.push(`No page has ${quote(plan.inParts)} whole; these have its parts.`);
  if (missing.length > 0) said.push(`No page has ${quote(missing)}.`);
  else if (widened && plan.inParts.length === 0) said.push('No page has all of it; these have some of the words.');
  return said;
}

/** So many are named: a line of a log may have a dozen numbers that no page has. */
const mostNamed = 3;

const quote = (texts: readonly string[]): string =>
  texts
    .slice(0, mostNamed)
    .map((text) => `“${text}”`)
    .join(', ');
