/** A word behind the language of a code block, as ```` ```sh title="Restart" {2-3} ```` has two. */
interface MetaWord {
  readonly text: string;
  /** Where it stands, in UTF-16 units from the start of the meta. */
  readonly start: number;
  readonly isKnown: boolean;
}

/** A word ends at the first blank outside of quotes and braces. */
const word = /(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'{])+|["'{]\S*/g;
const settings =
  /^(?:(?:title|description)=(?:"[^"]*"|'[^']*')|frame=(["'])(?:auto|code|none|terminal)\1|wrap(?:=(?:true|false))?)$/;
/** What is marked in the block: lines by their numbers, or words. An expression between slashes could run for ever. */
const marks = /^(?:(?:ins|del|mark)=)?(?:\{([\d\s,-]+)\}|"[^"]+"|'[^']+')$/;

/**
 * The words behind the language of a code block. Only those that are known go
 * on to what draws the block: some others can keep it busy for ever or make it
 * ask for more memory than there is.
 *
 * @param code of the block; lines beyond its last cannot be marked
 * @example
 * metaWords('title="Restart" {1-99999999}', 'ls').map(({ isKnown }) => isKnown); // [true, false]
 */
export function metaWords(meta: string, code: string): MetaWord[] {
  const lines = code.split('\n').length;
  return [...meta.matchAll(word)].map(({ 0: text, index }) => ({ text, start: index, isKnown: isKnown(text, lines) }));
}

/** The meta of a code block without the words that are not known. */
export function knownMeta(meta: string, code: string): string {
  return metaWords(meta, code)
    .flatMap(({ text, isKnown }) => (isKnown ? text : []))
    .join(' ');
}

function isKnown(text: string, lines: number): boolean {
  if (settings.test(text)) return true;
  const found = marks.exec(text);
  if (!found) return false;
  const [, numbers] = found;
  return numbers === undefined || numbers.split(',').every((range) => isRange(range, lines));
}

function isRange(text: string, lines: number): boolean {
  const [, from, to = from] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(text) ?? [];
  return from !== undefined && Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= lines;
}
