import { causes, detections, signals, triggers } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { commonTerms, indexOf, overlaps, type TermIndex } from '../term-index.ts';
import { wordsOf } from '../words.ts';

/**
 * How similar two incidents are, from 0 to 1: half what they share in facts,
 * half what they share in words.
 *
 * Facts (services, trigger, causes, signals, who noticed) and words each weigh
 * the more, the fewer incidents have them: ln(N / n) for one that n of N have,
 * the inverse document frequency (Spärck Jones, “A statistical interpretation
 * of term specificity and its application in retrieval”, 1972).
 *
 * - Facts: the weight of those that both have, as a share of the weight of
 *   those that either has (weighted Jaccard index).
 * - Words of title, summary, impact, timeline and prose: the cosine of the two
 *   texts’ vectors, each with the logarithm of a word’s frequency times its
 *   weight (tf-idf), cut to the text’s strongest words.
 *
 * Not every pair is looked at: per incident, only those are met that stand in
 * the lists of its own facts and strongest words.
 */
const strongestWords = 40;
const least = 0.12;
const most = 5;
/** From this cosine on, and with so many strong words in common, the text alone is a reason. */
const similarText = 0.15;

/** An incident like another one, and why, in words. */
export interface SimilarIncident {
  readonly incident: PageOf<'postmortem'>;
  /** From 0 to 1. */
  readonly score: number;
  /** "same service (Checkout) and trigger (Expiry)"; "similar text (certificate, signing)". */
  readonly reasons: readonly string[];
}

/**
 * For every incident the few that are most like it, most similar first; an
 * incident with nothing like it has an empty list.
 *
 * @returns by the incident’s id
 */
export function similarIncidents(handbook: Handbook): ReadonlyMap<string, readonly SimilarIncident[]> {
  const incidents = handbook.all('postmortem');
  const facts = indexOf(incidents.map(factsOf));
  const words = indexOf(incidents.map(textOf), { byFrequency: true, strongest: strongestWords });
  return new Map(
    incidents.map((incident, at) => [incident.id, nearest(handbook, incidents, facts, words, incident, at)]),
  );
}

function nearest(
  handbook: Handbook,
  incidents: readonly PageOf<'postmortem'>[],
  facts: TermIndex,
  words: TermIndex,
  incident: PageOf<'postmortem'>,
  at: number,
): SimilarIncident[] {
  const sharedFacts = overlaps(facts, at, (a) => a);
  const sharedWords = overlaps(words, at, (a, b) => a * b);
  const lengthOf = (other: number) => Math.sqrt(words.sums[other]?.squares ?? 0);
  const weightOf = (other: number) => facts.sums[other]?.plain ?? 0;
  const scored: { other: PageOf<'postmortem'>; score: number; cosine: number; place: number }[] = [];
  for (const [place, other] of incidents.entries()) {
    const [inFacts, inWords] = [sharedFacts[place] ?? 0, sharedWords[place] ?? 0];
    if (place === at || (inFacts === 0 && inWords === 0)) continue;
    const either = weightOf(at) + weightOf(place) - inFacts;
    const cosine = inWords === 0 ? 0 : inWords / (lengthOf(at) * lengthOf(place));
    const score = ((either === 0 ? 0 : inFacts / either) + cosine) / 2;
    if (score >= least) scored.push({ other, score, cosine, place });
  }
  return scored
    .sort((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en'))
    .slice(0, most)
    .map(({ other, score, cosine, place }) => ({
      incident: other,
      score,
      reasons: reasonsFor(handbook, incident, other, cosine >= similarText ? commonTerms(words, at, place, 4) : []),
    }));
}

function factsOf({ data }: PageOf<'postmortem'>): string[] {
  // What is not known is nothing to have in common.
  const known = (field: string, value: string) => (value === 'unknown' ? [] : [`${field}:${value}`]);
  return [
    ...data.services.map((id) => `service:${id}`),
    ...known('trigger', data.trigger),
    ...data.causes.map((id) => `cause:${id}`),
    ...(data.signals ?? []).map((id) => `signal:${id}`),
    ...known('detection', data.detection),
  ];
}

function textOf({ data, body }: PageOf<'postmortem'>): string[] {
  const text = [data.title, data.summary, data.impact.summary, ...data.timeline.map(({ event }) => event), body];
  return wordsOf(text.join(' ').replace(/\]\([^)]*\)/g, ']')).flatMap((word) =>
    /^\p{L}{3,}$/u.test(word) ? [stem(word)] : [],
  );
}

/** A plural counts as its singular. */
function stem(word: string): string {
  return /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
}

function reasonsFor(
  handbook: Handbook,
  { data: a }: PageOf<'postmortem'>,
  { data: b }: PageOf<'postmortem'>,
  terms: readonly string[],
): string[] {
  const both = <Id extends string>(left: readonly Id[] = [], right: readonly Id[] = []) =>
    left.filter((id) => right.includes(id));
  const one = <Id extends string>(left: Id, right: Id) => (left === right && left !== 'unknown' ? [left] : []);
  const shared: [(count: number) => string, string[]][] = [
    [
      words.incident.sameService,
      both(a.services, b.services).map((id) => handbook.find('service', id)?.data.title ?? id),
    ],
    [words.incident.sameTrigger, one(a.trigger, b.trigger).map((id) => triggers[id].label)],
    [words.incident.sameCause, both(a.causes, b.causes).map((id) => causes[id].label)],
    [words.incident.sameSignal, both(a.signals, b.signals).map((id) => signals[id].label)],
    [words.incident.sameNotice, one(a.detection, b.detection).map((id) => detections[id].label)],
  ];
  // Signals and who noticed are shared by many; they are named only where nothing stronger is.
  const strong = shared.slice(0, 3).filter(([, labels]) => labels.length > 0);
  const named = strong.length > 0 ? strong : shared.filter(([, labels]) => labels.length > 0);
  const facts = named.map(
    ([called, labels]) => `${called(labels.length)} (${labels.map(words.common.withinSentence).join(', ')})`,
  );
  return [
    ...(facts.length > 0 ? [words.incident.same(joined(facts))] : []),
    ...(terms.length > 1 ? [words.incident.similarText(terms.join(', '))] : []),
  ];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : words.common.and(parts.slice(0, -1).join(', '), parts.at(-1) ?? '');
}
