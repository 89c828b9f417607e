import { type QuoteState, quoteStates } from './quote-state.ts';

/** A piece of a text with parameters: words as they are, or the place of a value. */
export type Piece = string | Place;

export interface Place {
  readonly name: string;
  /** What a shell would make of the place; `text` where no shell will read it. */
  readonly state: QuoteState | 'text';
  /** Signs that its value may not hold here, although they are harmless elsewhere. */
  readonly bars?: string | undefined;
}

const parameter = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;
/** What opens a block of a Go template, such as `kubectl -o template` takes. */
const goBlock = /\{\{-?\s*(?:if|range|with|block|define)\s/;

/**
 * Whether a name in braces is a word of the Go template around it: `{{end}}` behind a `{{range …}}` is no parameter.
 *
 * @example isOfGoTemplate('end', '{{range .items}}{{.name}}{{end}}') // true
 */
export const isOfGoTemplate = (name: string, text: string): boolean =>
  (name === 'end' || name === 'else') && goBlock.test(text);

const parametersOf = (text: string) =>
  [...text.matchAll(parameter)].filter(([, name = '']) => !isOfGoTemplate(name, text));

/** The languages of code fences that a shell reads. */
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'shell', 'zsh', 'console', 'shellscript']);
/** The languages of code fences that people read, and no program. */
const prose: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'md', 'markdown']);

/** Whether a shell reads code fences of a language. */
export const isShell = (language: string) => shells.has(language);

/**
 * Parts a text at its `{{parameters}}`.
 *
 * @param language of the code fence; undefined for inline code and prose, which nobody pastes into a shell whole
 * @example piecesOf('Tell {{name}}.') // ["Tell ", { name: "name", state: "text" }, "."]
 */
export function piecesOf(text: string, language?: string): Piece[] {
  const matches = parametersOf(text);
  const states = language !== undefined && isShell(language) ? quoteStates(text, matches) : undefined;
  // SQL, YAML and the like have quotes of their own, which are not read here.
  const otherwise = language === undefined || prose.has(language) ? 'text' : 'fixed';
  const pieces: Piece[] = [];
  let end = 0;
  for (const [index, match] of matches.entries()) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const reading = states?.[index];
    pieces.push({
      name: match[1] ?? '',
      state: reading?.state ?? otherwise,
      ...(reading?.bars ? { bars: reading.bars } : {}),
    });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/**
 * A text whose parameters cannot be filled in where it is read, such as an excerpt: each is shown as a place to fill.
 *
 * @example withPlaces('df {{mountpoint}}') // "df <mountpoint>"
 */
export const withPlaces = (text: string): string =>
  text.replaceAll(parameter, (whole, name: string) => (isOfGoTemplate(name, text) ? whole : `<${name}>`));

/** The names of the parameters in a text, each once, in order. */
export function parametersIn(text: string): string[] {
  return [...new Set(parametersOf(text).map((match) => match[1] ?? ''))];
}
