import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';

/** A word that may hurt, with its place in the text and what to write instead. */
export interface Inconsiderate {
  readonly start: number;
  readonly end: number;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly note: string;
}

/** Words with an ordinary meaning in this trade, or about tone rather than people. */
const ignore = `
  ADD, add, basically, bi, binge, blind to, blinded by, challenged, clearly, disabled, dummy, easily, easy, everyone knows,
  hang, hanged, host, hosts, invalid, just, king, moan, obvious, obviously, of course, primitive, queen, sane, savage, simple,
  simply, spade, special, straight forward, straightforward, waiter, waiters
`
  .split(',')
  .map((phrase) => phrase.trim());

const processor = unified().use(retextEnglish).use(retextEquality, { ignore }).freeze();

/** For each listed phrase its longest word; a text with none of them need not be parsed, which is slow. */
const telling = await tellingWords();

async function tellingWords(): Promise<ReadonlySet<string>> {
  // The package does not export its list, which lies beside its entry.
  const url = new URL('patterns-en.js', import.meta.resolve('retext-equality')).href;
  const { patterns } = (await import(url)) as {
    patterns: readonly { inconsiderate: Readonly<Record<string, string>> }[];
  };
  const phrases = patterns.flatMap((pattern) => Object.keys(pattern.inconsiderate));
  return new Set(phrases.filter((phrase) => !ignore.includes(phrase)).map(longestWord));
}

function longestWord(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map(plain)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** As the search compares words: in lower case, without hyphens, dots and apostrophes. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-.'’,]/g, '');
}

/** What `retext-equality` objects to in a text, apart from words that mean something else in this trade. */
export function inconsiderate(text: string): readonly Inconsiderate[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (!words.some((word) => telling.has(plain(word)) || word.split('-').some((part) => telling.has(plain(part)))))
    return [];
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  return file.messages.flatMap((message) => {
    const { place } = message;
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
    if (start === undefined || end === undefined) return [];
    const actual = message.actual ?? '';
    return [{ start, end, actual, expected: message.expected ?? [], note: message.note ?? 'Try another word.' }];
  });
}
