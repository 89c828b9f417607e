import { decoded } from '../decoded.ts';
import { editDistance } from '../nearest.ts';
import type { Named } from './names.ts';

/** What an address that leads nowhere was about. */
export interface Lost {
  /** Its first part, such as `alerts`; empty for one that has a single part. */
  readonly folder: string;
  /** Its last part as a reader would write it, without a file ending. */
  readonly name: string;
}

/**
 * Reads an address that leads nowhere.
 *
 * @param pathname percent-encoded or not
 * @example lostFrom('/alerts/NoSuchAlert/') // { folder: "alerts", name: "NoSuchAlert" }
 */
export function lostFrom(pathname: string): Lost {
  const parts = pathname.split('/').filter((part) => part !== '');
  const name = decoded(parts.at(-1) ?? '').replace(/\.(html?|mdx?)$/, '');
  return { folder: parts.length > 1 ? (parts[0] ?? '').toLowerCase() : '', name };
}

/**
 * What a lost address most likely meant, the nearest first: names that differ
 * in capitals, in a few letters, or by a part; those of its own folder before others.
 */
export function nearestNames({ folder, name }: Lost, names: readonly Named[], most: number): Named[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  const near = names.flatMap((named) => {
    const own = plain(named.url.split('/').at(-2) ?? '');
    const distance = Math.min(unlikeness(wanted, plain(named.name)), unlikeness(wanted, own));
    return distance > 0.4 ? [] : [{ named, distance: distance + (isBeside(folder, named.folder) ? 0 : 0.2) }];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ named }) => named);
}

/**
 * The runbooks that share most words with a lost name and the values its
 * address brought: the same service, signal, or part of an alert's name.
 *
 * @param said the name and all that came with it
 */
export function likelyRunbooks(said: string, names: readonly Named[], most: number): Named[] {
  const wanted = new Set(wordsIn(said));
  const runbooks = names.flatMap((named) =>
    named.words === undefined ? [] : [{ named, words: new Set(wordsIn(`${named.name} ${named.words}`)) }],
  );
  // A word that many runbooks have says little.
  const weightOf = (word: string) => 1 / Math.max(1, runbooks.filter(({ words }) => words.has(word)).length);
  const weights = new Map([...wanted].map((word) => [word, weightOf(word)]));
  return runbooks
    .map(({ named, words }) => ({
      named,
      score: [...weights].reduce((sum, [word, weight]) => sum + (words.has(word) ? weight : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ named }) => named);
}

/** Alerts, errors and runbooks answer the same question. */
const answers = new Set(['alerts', 'errors', 'runbooks']);
const isBeside = (a: string, b: string) => a === b || (answers.has(a) && answers.has(b));

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** 0 for the same, 1 for nothing in common; a name that holds the other whole is near. */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) >= 5 && (a.includes(b) || b.includes(a))) return 0.3;
  const limit = Math.ceil(longer * 0.4);
  return editDistance(a, b, limit) / longer;
}

/** The words of a text and of the names in it, those that nearly every alert has aside. */
function wordsIn(text: string): string[] {
  return text
    .replaceAll(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .replaceAll(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => word.replace(/(?<=\w{3})s$/, ''));
}
const common = new Set(['kube', 'alert', 'the', 'and', 'not', 'too', 'has', 'for', 'with', 'high', 'low']);
