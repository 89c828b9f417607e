import { htmlTagNames } from 'html-tag-names';
import type { Exception, ExceptionName } from './text/conversion.ts';

/** How much of a text is in the page made of it. */
export interface Kept {
  /** Words of the source that the page should have. */
  readonly words: number;
  /** Words that it has not, each as often as it is missing. */
  readonly missing: readonly string[];
  /** How many words of the source the table of exceptions lists, by its names. */
  readonly excepted: Readonly<Partial<Record<ExceptionName, number>>>;
}

const tags = new RegExp(
  `</?(?:${htmlTagNames.join('|')}|tabs|tabitem|codegroup|admonition|badge)(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`,
  'gi',
);

/** Tags in the middle of words, which do not part them. */
const within =
  /<\/?(?:sup|sub|b|i|em|strong|code|a|span|u|s|del|kbd|mark|small|font)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * The words of a text in Markdown or MDX, without what no reader sees: where links lead, tags, numbers of lists. It
 * knows nothing of trees: it is to find what the way through them has lost.
 */
export function wordsIn(text: string): string[] {
  const said = text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/<(?:Tab|Details|Card) (?:label|summary|title)="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<\/?(?:Tabs?|Details|Cards?)>/g, ' ')
    .replaceAll(within, '')
    .replaceAll(tags, ' ')
    .replaceAll(/(?<=\p{L})\*{1,3}(?=\p{L})/gu, '')
    .replaceAll(
      /\]\(\s*(?:<[^>\n]*>|(?:\{\{.*?\}\}|\{%.*?%\}|[^()\s\\]|\\.|\((?:[^()\s\\]|\\.)*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g,
      '] ',
    )
    .replaceAll(/\]\[[^\]\n]*\]/g, '] ')
    .replaceAll(/^\s*\[[^\]^][^\]]*\]:[ \t]*\n?[ \t]*\S+.*$/gm, ' ')
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replaceAll(/&[a-z]\w{1,30};/gi, ' ')
    .replaceAll(/^[\s>]*(?:[-*+][ \t]+)*\d{1,9}[.)](?=\s)/gm, ' ');
  return [
    ...said
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);
}

const letter = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/**
 * Compares a source with the page made of it: each word has to be there as often, but for the exceptions.
 *
 * @param source the text without its frontmatter
 * @param result all that a reader of the page sees
 */
export function compareWords(source: string, result: string, exceptions: readonly Exception[]): Kept {
  const left = counted(wordsIn(source));
  const excepted: Partial<Record<ExceptionName, number>> = {};
  const has = counted(wordsIn(result));
  const gone = new Map<string, number>();
  for (const [word, count] of left) {
    const missing = count - (has.get(word) ?? 0);
    if (missing > 0) gone.set(word, missing);
  }
  for (const { name, text } of exceptions)
    for (const word of new Set([...wordsIn(text), ...plainWords(text)])) {
      const missing = gone.get(word) ?? 0;
      if (missing === 0) continue;
      const known = plainWords(text).filter((one) => one === word).length;
      const taken = Math.min(missing, Math.max(known, 1));
      gone.set(word, missing - taken);
      excepted[name] = (excepted[name] ?? 0) + taken;
    }
  const missing = [...gone].flatMap(([word, count]) => Array.from({ length: count }, () => word));
  const words = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { words, missing, excepted };
}

/** All words of a text, tags and addresses too. */
const plainWords = (text: string) =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
