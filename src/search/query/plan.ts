import type { Synonyms } from '../words/synonyms.ts';
import { nearWeight } from '../words/thesaurus/index.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isIntroducing, isStopWord, weightOfWord } from '../words/words.ts';
import type { Query, QueryWord } from './query.ts';
import { corrections, segment } from './spelling.ts';

/** One expression to look up for a term. */
export interface Alternative {
  readonly words: readonly string[];
  /** `start` also takes longer words that begin like it; `whole` is a thing that pages were found to have whole. */
  readonly match: 'word' | 'start' | 'whole';
  /** What a match counts, against 1 for the word as typed. */
  readonly weight: number;
  readonly because: 'typed' | 'spelling' | 'synonym' | 'joined';
}

/** One thing a page should have: any of its alternatives will do. */
export interface Term {
  readonly label: string;
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
  /** Its place among the words of the query, counted with stop words; none for parts of a name. */
  readonly place?: number;
}

/** How a query will be looked up, and what a reader should be told about it. */
export interface Plan {
  readonly terms: readonly Term[];
  /** Words that were read as others. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** Words that no page seems to have, in any spelling. */
  readonly unknown: readonly string[];
  /** Numbers, and things typed as one, that no page has and whose parts say nothing. */
  readonly absent: readonly string[];
  /** Things typed as one that no page has whole, so that they were looked up by their parts. */
  readonly inParts: readonly string[];
}

/** On how many pages a thing typed as one is whole; `begun` where only a longer one begins so. */
export type Wholes = ReadonlyMap<string, number | 'begun'>;

export interface PlanOptions {
  /** Take every word as it was typed: no corrections. */
  readonly literal?: boolean;
  /** How many pages the index has; without it no word is taken for a common one. */
  readonly pages?: number;
  /** What pages have whole; without it nobody knows, and everything is looked up by its parts. */
  readonly wholes?: Wholes;
}

interface TermDraft {
  label: string;
  /** The word as it takes part in synonyms. */
  word: string;
  weight: number;
  alternatives: Alternative[];
  /** Stop words are kept in place so that synonyms of several words are found. */
  silent: boolean;
  place?: number;
}

/** What the name in one piece counts, and each of its parts beside it. */
const wholeWeight = 1.2;
const partWeight = 0.9;
/** A name in one piece that is as long as this tells which page is meant, whatever stands around it. */
export const tellingName = 9;
const tellingWeight = 2;
/** A name up to this length, such as `ec2` or `ipv6`, is a word: its parts say nothing. */
const shortName = 6;
/** From this share of the pages on, and this many of them, a word is common. */
const commonShare = 0.06;
const commonLeast = 64;

/**
 * Decides what to look up for a query: every word as it was typed, names also
 * in parts, misspelt words as their likeliest corrections, and all of it also
 * by its other names.
 */
export function planQuery(
  query: Query,
  vocabulary: Vocabulary,
  synonyms: Synonyms,
  { literal = false, pages = Number.POSITIVE_INFINITY, wholes }: PlanOptions = {},
): Plan {
  const told: Pick<Reading, 'corrected' | 'unknown' | 'absent' | 'inParts'> = {
    corrected: [],
    unknown: [],
    absent: [],
    inParts: [],
  };
  const onlyStops = query.words.every((word) => word.stop);
  const drafts = query.words.flatMap((word, place) => {
    const last = query.open && place === query.words.length - 1;
    const found = draftsOf(word, { vocabulary, synonyms, literal, last, keepStops: onlyStops, wholes, ...told });
    return found.length === 1 ? found.map((draft) => ({ ...draft, place })) : found;
  });
  addSynonyms(drafts, synonyms, vocabulary, pages);
  addJoined(drafts, vocabulary);
  const terms = drafts
    .filter((draft) => !draft.silent)
    .map(({ label, weight, alternatives, place }) => ({
      label,
      weight,
      alternatives,
      ...(place !== undefined && { place }),
    }));
  return { terms: withoutRepeats(terms), ...told };
}

interface Reading {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  literal: boolean;
  /** The word may still be unfinished. */
  last: boolean;
  keepStops: boolean;
  wholes: Wholes | undefined;
  corrected: { typed: string; read: string }[];
  unknown: string[];
  absent: string[];
  inParts: string[];
}

function draftsOf(word: QueryWord, reading: Reading): TermDraft[] {
  if (word.stop && !reading.keepStops) return [silence(word.whole)];
  if (word.thing !== undefined && reading.wholes) return draftsOfThing(word, word.thing, reading);
  const ofWhole = word.whole.length >= tellingName ? tellingWeight : wholeWeight;
  if (word.parts.length === 1) {
    const found = draftsOfPart(word.whole, word.typed, reading);
    if (!reading.vocabulary.isName(word.whole)) return found;
    return found.map((draft) => ({ ...draft, weight: ofWhole }));
  }
  const whole: TermDraft[] =
    reading.vocabulary.count(word.whole) > 0
      ? [{ label: word.typed, word: '', weight: ofWhole, alternatives: [typed(word.whole)], silent: false }]
      : [];
  if (whole.length > 0 && word.whole.length <= shortName)
    return whole.map((draft) => ({ ...draft, word: word.whole, weight: 1 }));
  // An abbreviation such as `2fa` that no page has: its parts say nothing, its other names do.
  const isKnownOtherwise = reading.synonyms.of(word.parts).some(({ start, end }) => end - start === word.parts.length);
  if (whole.length === 0 && word.whole.length <= shortName && isKnownOtherwise)
    return word.parts.map((part) => ({ label: part, word: part, weight: partWeight, alternatives: [], silent: false }));
  const weight = whole.length > 0 ? partWeight / 2 : partWeight;
  const parts = word.parts.flatMap((part, place) =>
    draftsOfPart(part, part, { ...reading, last: reading.last && place === word.parts.length - 1 }),
  );
  return [...whole, ...parts.map((part) => ({ ...part, weight: part.weight * weight }))];
}

/** A thing that some page has whole is that one thing. Else its parts may help, where they are most of it. */
function draftsOfThing(word: QueryWord, thing: string, reading: Reading): TermDraft[] {
  const pages = reading.wholes?.get(thing) ?? 0;
  const draft = { label: thing, word: '', weight: tellingWeight, silent: false };
  if (pages === 'begun') return [{ ...draft, alternatives: [start(word.whole, 0.9)] }];
  if (pages > 0) return [{ ...draft, alternatives: [{ ...typed(thing), match: 'whole' }] }];
  const told: Pick<Reading, 'corrected' | 'unknown' | 'absent'> = { corrected: [], unknown: [], absent: [] };
  const isTelling = (part: string) => /^\p{L}{3,}$/u.test(part) && !isStopWord(part) && !isIntroducing(part);
  const parts = word.parts.flatMap((part) => draftsOfPart(part, part, { ...reading, ...told, last: false }));
  const letters = word.parts.filter((part) => isTelling(part) && !told.unknown.includes(part)).join('').length;
  if (letters <= word.whole.length / 2) {
    reading.absent.push(thing);
    return [];
  }
  reading.inParts.push(thing);
  reading.corrected.push(...told.corrected);
  return parts.map((part) => ({ ...part, weight: part.weight * partWeight }));
}

function draftsOfPart(word: string, label: string, reading: Reading): TermDraft[] {
  const { vocabulary, synonyms, literal, corrected, unknown } = reading;
  const draft = (alternatives: Alternative[], as = word): TermDraft => ({
    label,
    word: as,
    weight: weightOfWord(as),
    alternatives,
    silent: false,
  });
  if (isStopWord(word) && !reading.keepStops) return [silence(word)];
  if (vocabulary.knows(word)) {
    const rare =
      !literal && vocabulary.count(word) === 1 && word.length > 4 ? corrections(word, vocabulary, 1)[0] : undefined;
    const likelier = rare && rare.distance === 1 && vocabulary.count(rare.word) >= 16 ? [spelt(rare.word, 0.7)] : [];
    return [draft([typed(word), ...(reading.last ? [start(word, 0.5)] : []), ...likelier])];
  }
  if (vocabulary.hasPrefix(word) && (reading.last || word.length > 2)) return [draft([start(word, 0.9), typed(word)])];
  if (synonyms.of([word]).length > 0) return [draft([typed(word)])];
  const guesses = literal ? [] : corrections(word, vocabulary);
  const [best] = guesses;
  const pieces = best?.distance === 1 ? undefined : segment(word, vocabulary);
  if (pieces) return pieces.map((piece) => ({ ...draft([typed(piece)], piece), label: piece }));
  if (!best && reading.wholes && /^\d{2,}$/.test(word)) {
    reading.absent.push(label);
    return [];
  }
  if (!best) {
    if (/\p{L}{3}/u.test(word)) unknown.push(label);
    return [draft([typed(word)])];
  }
  corrected.push({ typed: label, read: best.word });
  const parts = segment(best.word, vocabulary) ?? [];
  const alternatives = guesses
    .filter((guess) => guess.distance <= best.distance)
    .map((guess, place) => spelt(guess.word, 0.95 - 0.15 * place));
  if (parts.length > 1) alternatives.push({ words: parts, match: 'word', weight: 0.9, because: 'spelling' });
  return [draft(alternatives, best.word)];
}

/** A word that is not looked up, kept in its place. */
const silence = (word: string): TermDraft => ({ label: word, word, weight: 0, alternatives: [], silent: true });

const typed = (word: string): Alternative => ({ words: [word], match: 'word', weight: 1, because: 'typed' });
const start = (word: string, weight: number): Alternative => ({
  words: [word],
  match: 'start',
  weight,
  because: 'typed',
});
const spelt = (word: string, weight: number): Alternative => ({
  words: [word],
  match: 'word',
  weight,
  because: 'spelling',
});

function addSynonyms(drafts: readonly TermDraft[], synonyms: Synonyms, vocabulary: Vocabulary, pages: number): void {
  /** A near word that many pages have, or of a word that many have, tells little and takes much to fetch. */
  const isEverywhere = (words: readonly string[]): boolean =>
    words.every((word) => isStopWord(word) || vocabulary.count(word) >= Math.max(commonLeast, commonShare * pages));
  for (const { start, end, words, weight } of synonyms.of(drafts.map((draft) => draft.word))) {
    // What the index does not have would be fetched in vain.
    if (!words.every((word) => isStopWord(word) || vocabulary.knows(word))) continue;
    const covered = drafts.slice(start, end).filter((draft) => !draft.silent);
    if (weight <= nearWeight && [words, covered.map((draft) => draft.word)].some(isEverywhere)) continue;
    for (const draft of covered) draft.alternatives.push({ words, match: 'word', weight, because: 'synonym' });
  }
}

/** `time out` is also looked up as `timeout`, where the index has it. */
function addJoined(drafts: readonly TermDraft[], vocabulary: Vocabulary): void {
  for (const [place, first] of drafts.entries()) {
    const second = drafts[place + 1];
    if (!second || first.silent || second.silent || first.word === '' || second.word === '') continue;
    const joined = first.word + second.word;
    if (joined.length < 6 || vocabulary.count(joined) === 0) continue;
    for (const draft of [first, second]) {
      draft.alternatives.push({ words: [joined], match: 'word', weight: 0.9, because: 'joined' });
    }
  }
}

function withoutRepeats(terms: readonly Term[]): Term[] {
  const seen = new Map<string, Term>();
  for (const term of terms) {
    const key = term.alternatives[0]?.words.join(' ') ?? term.label;
    const before = seen.get(key);
    if (!before || before.weight < term.weight) seen.set(key, term);
  }
  return [...seen.values()];
}
