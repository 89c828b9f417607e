import { words } from '../../words/words.ts';
import { joinIdentifier } from './identifiers.ts';
import type { Answer } from './searcher.ts';

/** What a reader should know about how a query was answered, in whole sentences. Empty when it was answered as typed. */
export function notices(answer: Answer): string[] {
  const { pages, plan, query, unquoted, unreachable, unknownFilters, unknownValues, widened } = answer;
  const missing = [...plan.unknown, ...plan.absent];
  const said = [
    ...unreachable.map((handbook) => words.search.unreachable(handbook)),
    ...unknownFilters.map(({ name, rather }) =>
      rather === 'day' ? words.search.needsDay(name) : words.search.noFilter(name, rather),
    ),
    ...unknownValues.map(({ field, value, rather }) => words.search.noneHasValue(field, value, rather)),
  ];
  if (pages.length === 0) {
    const asked = query.typed.trim();
    said.push(words.search.nothingFor(asked.replace(/^["“„](.*)["”“]$/, '$1')));
    if (missing.length > 0 && joinIdentifier(missing.join('')) !== joinIdentifier(asked))
      said.push(words.search.noneHas(quote(missing)));
    return said;
  }
  if (unquoted.length > 0) said.push(words.search.noneWordForWord(quote(unquoted)));
  if (plan.corrected.length > 0) said.push(words.search.resultsFor(quote(plan.corrected.map(({ read }) => read))));
  if (plan.inParts.length > 0) said.push(words.search.inParts(quote(plan.inParts)));
  if (missing.length > 0) said.push(words.search.noneHas(quote(missing)));
  else if (widened && plan.inParts.length === 0) said.push(words.search.someWords);
  return said;
}

/** So many are named: a line of a log may have a dozen numbers that no page has. */
const mostNamed = 3;

const quote = (texts: readonly string[]): string => texts.slice(0, mostNamed).map(words.common.quoted).join(', ');
