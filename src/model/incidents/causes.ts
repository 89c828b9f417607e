import { causes, type triggers } from '../../kinds/vocabulary.ts';
import { byAlphabet } from '../alphabet.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';

export type Cause = keyof typeof causes;

/** A word that incidents share, and how many of them. */
export interface Shared<Id extends string = string> {
  readonly id: Id;
  readonly count: number;
}

/** A contributing cause with all that the handbook knows about it. */
export interface CauseRecord {
  readonly id: Cause;
  readonly label: string;
  readonly description: string;
  /** Incidents it contributed to, newest first. */
  readonly incidents: readonly PageOf<'postmortem'>[];
  /** Other causes of those incidents, most frequent first. */
  readonly companions: readonly Shared<Cause>[];
  /** What set those incidents off, most frequent first. */
  readonly triggers: readonly Shared<keyof typeof triggers>[];
  /** Runbooks that those incidents used or led to, the most telling first: those that other incidents hardly name. */
  readonly runbooks: readonly Shared[];
}

/** Every contributing cause of the vocabulary, the most frequent first; those never met come last. */
export function causeRecords(handbook: Handbook): CauseRecord[] {
  const all = handbook.all('postmortem');
  const everywhere = new Map(tally(all.flatMap(({ data }) => data.runbooks ?? [])).map(({ id, count }) => [id, count]));
  /** As often as it is named here, times how rarely elsewhere: ln(N / n), as for words. */
  const telling = ({ id, count }: Shared) => count * Math.log((all.length + 1) / (everywhere.get(id) ?? 1));
  return (Object.keys(causes) as Cause[])
    .map((id) => {
      const incidents = all.filter(({ data }) => data.causes.includes(id));
      return {
        id,
        label: causes[id].label,
        description: causes[id].description,
        incidents,
        companions: tally(incidents.flatMap(({ data }) => data.causes.filter((other) => other !== id))),
        triggers: tally(incidents.map(({ data }) => data.trigger)),
        runbooks: tally(incidents.flatMap(({ data }) => data.runbooks ?? [])).sort((a, b) => telling(b) - telling(a)),
      };
    })
    .sort((a, b) => b.incidents.length - a.incidents.length || byAlphabet(a.label, b.label));
}

/** How often each word occurs, most frequent first; ties by the alphabet. */
export function tally<Id extends string>(words: readonly Id[]): Shared<Id>[] {
  const counts = new Map<Id, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id, 'en'));
}

/** The address of a cause's page. */
export const causeUrl = (id: string): string => `/causes/${id}/`;
