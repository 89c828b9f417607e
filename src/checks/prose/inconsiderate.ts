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
  ADD, a.d.d., basically, bi, binge, blind to, blinded by, challenged, clearly, disabled, dummy, easily, easy, everyone knows,
  hang, hanged, host, hosts, invalid, just, king, moan, obvious, obviously, of course, primitive, queen, sane, savage, simple,
  simply, spade, special, straight forward, straightforward, waiter, waiters
`
  .split(',')
  .map((phrase) => phrase.trim());

const processor = unified().use(retextEnglish).use(retextEquality, { ignore }).freeze();

/** Listed phrases as words, by their longest word; parsing a text is slow, and few texts hold all words of one. */
const phrases = await listedPhrases();
const inPhrases = new Set([...phrases.values()].flat(2));

async function listedPhrases(): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  // The package does not export its list, which lies beside its entry.
  const url = new URL('patterns-en.js', import.meta.resolve('retext-equality')).href;
  const { patterns } = (await import(url)) as {
    patterns: readonly { inconsiderate: Readonly<Record<string, string>> }[];
  };
  const listed = patterns
    .flatMap((pattern) => Object.keys(pattern.inconsiderate))
    .filter((phrase) => !ignore.includes(phrase))
    .map((phrase) =>
      phrase
        .split(/\s+/)
        .filter((word) => word !== '*')
        .map(plain),
    );
  return Map.groupBy(listed, (words) =>
    words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  );
}

/** As the search compares words: in lower case, without hyphens, dots and apostrophes. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-.'’,]/g, '');
}

/** Forms under which a word of a text may be listed. Texts repeat their words. */
const forms = new Map<string, readonly string[]>();

function formsOf(word: string): readonly string[] {
  let known = forms.get(word);
  if (!known) {
    known = [...new Set([plain(word), ...word.split('-').map(plain)])].filter((form) => inPhrases.has(form));
    forms.set(word, known);
  }
  return known;
}

function mayHold(text: string): boolean {
  const listed = new Set((text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).flatMap(formsOf));
  for (const form of listed)
    if (phrases.get(form)?.some((phrase) => phrase.every((one) => listed.has(one)))) return true;
  return false;
}

/** What `retext-equality` objects to in a text, apart from words that mean something else in this trade. */
export function inconsiderate(text: string): readonly Inconsiderate[] {
  if (!mayHold(text)) return [];
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
