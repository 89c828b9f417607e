import pc from 'picocolors';
import { shown } from '../../model/hidden-characters.ts';
import type { Lexicon } from '../index/lexicon-file.ts';
import { notices } from './notices.ts';
import type { Result } from './results.ts';
import type { Answer } from './searcher.ts';

/** An answer as lines for a terminal: what was understood, then the results, best first. */
export function printAnswer(
  answer: Answer,
  results: readonly Result[],
  { colour, labels }: { colour: boolean; labels: Lexicon['labels'] },
): string {
  const { bold, dim, cyan, yellow } = pc.createColors(colour);
  const said = notices(answer).map((notice) => yellow(shown(notice)));
  const lines = results.flatMap((result, place) => {
    const facts = [labels.kind?.[result.meta.kind ?? ''], result.meta.severity, result.meta.date, result.meta.services];
    return [
      `${String(place + 1).padStart(2)}. ${bold(shown(result.title))}  ${dim(facts.filter(Boolean).join(' · '))}`,
      `    ${cyan(result.section?.url ?? result.url)}`,
      `    ${result.excerpt.map(({ text, hit }) => (hit ? bold(shown(text)) : shown(text))).join('')}`,
    ];
  });
  return [...said, ...lines].join('\n');
}
