import dompurify from 'dompurify';
import mermaid from 'mermaid';
import { blockWithoutEnd, slipsOn } from './slips.ts';

/** A mistake in the source of a diagram. */
export interface DiagramError {
  /** In the source as it was written, counted from 1. */
  readonly line: number;
  /** What is wrong and what was expected, as a sentence. */
  readonly message: string;
  /** What to do, as a sentence, where it is one of the common slips. */
  readonly advice?: string;
  /** The line as it should be. */
  readonly mended?: string;
}

// Mermaid cleans labels with DOMPurify also when it only parses, and without a document that throws. Nothing parsed here is shown.
Object.assign(dompurify, { addHook: () => undefined, sanitize: (text: string) => text });

/**
 * What Mermaid itself objects to in a diagram, found without a browser. It
 * stops at its first mistake; where that is one that can be mended, the rest is
 * read as if it were.
 *
 * @param source the text of a ```mermaid block
 * @example
 * await diagramErrors('flowchart TD\n  a[One (1)] --> b'); // [{ line: 2, message: 'The label …', advice: 'Put …', mended: '  a["One (1)"] --> b' }]
 */
export async function diagramErrors(source: string): Promise<DiagramError[]> {
  if (source.trim() === '') return [{ line: 1, message: 'The diagram is empty.' }];
  if (source.length > longest) {
    const message = `The diagram has ${source.length.toLocaleString('en')} characters, and Mermaid draws at most ${longest.toLocaleString('en')}.`;
    return [{ line: 1, message, advice: 'Show less, or divide it into several diagrams.' }];
  }
  const found = new Map<number, DiagramError>();
  let text = source;
  while (found.size < mostErrors) {
    const error = await firstError(text);
    if (!error) break;
    const known = found.get(error.line);
    const slip = await slipAt(text, error);
    if (!slip) {
      if (!known) found.set(error.line, error);
      break;
    }
    const { line, message, advice, mended } = slip;
    // Of two slips on one line the first is told; the change mends both.
    found.set(line, {
      line,
      message: known?.message ?? message,
      advice: known?.advice ?? advice,
      ...(mended !== undefined && { mended }),
    });
    if (mended === undefined) break;
    text = withLine(text, line, mended);
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

const mostErrors = 20;
/** Mermaid’s own limit, `maxTextSize`; it holds where it draws, not where it parses (Mermaid 12.3). */
const longest = 50_000;

async function firstError(source: string): Promise<DiagramError | undefined> {
  const error = await parseError(source);
  if (error === undefined) return undefined;
  // Mermaid drops comments before it counts lines. With comments blanked out instead, its lines are ours but for the lines before the first word.
  const { text, dropped } = withoutComments(source);
  const counted = (await parseError(text)) ?? error;
  const last = source.trimEnd().split('\n').length;
  const line = lineOf(counted);
  const place = line === undefined ? lineNaming(counted, source) : line + dropped;
  return { line: Math.min(last, Math.max(1, place)), message: explain(counted, source) };
}

/** The common slip behind an error, if it is one: with it mended Mermaid reads further than before. */
async function slipAt(source: string, error: DiagramError): Promise<DiagramError | undefined> {
  const lines = source.split('\n');
  const type = withoutComments(source).text.split('\n', 1)[0] ?? '';
  // What is wrong with a line may show at the next one only.
  for (const line of [error.line, error.line - 1]) {
    for (const { message, advice, mended } of slipsOn(lines[line - 1] ?? '', type, source)) {
      if (mended === undefined) {
        if (line === error.line) return { line, message: sentence(message), advice: sentence(advice) };
        continue;
      }
      const left = await firstError(withLine(source, line, mended));
      const isFurther = !left || left.line > error.line;
      // A line may have two slips of different kinds.
      if (
        isFurther ||
        (line === error.line && left.line === line && left.message !== error.message && mended !== lines[line - 1])
      )
        return { line, message: sentence(message), advice: sentence(advice), mended };
    }
  }
  const open = blockWithoutEnd(source, type);
  if (!open || error.line < lines.findLastIndex((text) => text.trim() !== '') + 1) return undefined;
  return {
    line: open.line,
    message: `The block \`${open.word}\` that begins here has no end.`,
    advice: 'Add a line `end` below the last line that belongs to it.',
  };
}

function withLine(source: string, line: number, text: string): string {
  return source
    .split('\n')
    .map((old, index) => (index === line - 1 ? text : old))
    .join('\n');
}

async function parseError(source: string): Promise<unknown> {
  try {
    await mermaid.parse(source);
    return undefined;
  } catch (error) {
    return error ?? new Error('Mermaid cannot read this diagram.');
  }
}

const blank = (text: string) => text.replace(/[^\n]/g, '');

function withoutComments(source: string): { text: string; dropped: number } {
  const matter = /^\s*---[^\S\n]*\n[\s\S]*?\n\s*---[^\S\n]*\n/.exec(source)?.[0] ?? '';
  const body = source
    .slice(matter.length)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[^\S\n]*%%(?!\{).*$/gm, '');
  const text = body.trimStart();
  const dropped = matter + body.slice(0, body.length - text.length);
  return { text, dropped: dropped.split('\n').length - 1 };
}

/** Errors of Jison grammars carry a `hash`, those of Langium grammars a `result`. */
interface ParserError {
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly line?: number;
    readonly loc?: { readonly first_line?: number; readonly last_line?: number };
    readonly expected?: readonly string[];
  };
  readonly result?: {
    readonly lexerErrors: readonly { readonly line?: number; readonly message: string }[];
    readonly parserErrors: readonly {
      readonly message: string;
      readonly token: { readonly image: string; readonly startLine?: number };
      readonly previousToken?: { readonly startLine?: number };
    }[];
  };
}

const isUnknownType = (message: string) => message.startsWith('No diagram type detected');

function lineOf(error: unknown): number | undefined {
  const { hash, result, message } = error as ParserError;
  if (message !== undefined && isUnknownType(message)) return 1;
  const lexer = result?.lexerErrors[0];
  if (lexer?.line) return lexer.line;
  const parser = result?.parserErrors[0];
  // At the end of the text there is no token left to point at; the one before it is where something is missing.
  if (parser) return parser.token.startLine || parser.previousToken?.startLine;
  const said = /on line (\d+)/.exec(message ?? '')?.[1];
  return said ? Number(said) : (hash?.loc?.first_line ?? (hash?.line === undefined ? undefined : hash.line + 1));
}

/** What is well formed but makes no sense is reported without a place, but with the name of the thing. */
function lineNaming(error: unknown, source: string): number {
  const [, name] = /[[“"'](\w[^\]”"']*)[\]”"']/.exec((error as ParserError).message ?? '') ?? [];
  const [, from] = /\b(\d+) - \d+\b/.exec((error as ParserError).message ?? '') ?? [];
  const wanted = name ?? from;
  if (wanted === undefined) return 1;
  const whole = new RegExp(`(?<!\\w)${wanted.replace(/[^\w\s]/g, '\\$&')}(?!\\w)`);
  return source.split('\n').findIndex((text) => !/^\s*%%/.test(text) && whole.test(text)) + 1 || 1;
}

function explain(error: unknown, source: string): string {
  const { hash, result, message = String(error) } = error as ParserError;
  if (isUnknownType(message)) {
    const first = withoutComments(source).text.split('\n')[0] ?? '';
    return `Unexpected “${first}”: expected the type of the diagram on its first line, such as “flowchart TD”.`;
  }
  const parser = result?.parserErrors[0];
  const lexer = result?.lexerErrors[0];
  if (lexer)
    return `Unexpected “${/->(.*?)<-/s.exec(lexer.message)?.[1] ?? ''}”: Mermaid cannot read the line from here on.`;
  if (parser) return sentence(parser.message.replace(/\s+/g, ' '));
  if (hash?.expected || hash?.text !== undefined) {
    const found = hash.text?.trim() ? `“${hash.text.trim()}”` : 'end of the line';
    const expected = (hash.expected ?? []).map(readable).filter((word) => word !== '');
    const few = [...new Set(expected)].slice(0, 5);
    return `Unexpected ${found}${few.length > 0 && expected.length <= 12 ? `: expected ${few.join(', ')}` : ': Mermaid cannot read the line from here on'}.`;
  }
  return sentence(message.split('\n')[0] ?? message);
}

/** Names of tokens that a writer can make sense of; others are left out. */
const tokenNames: Readonly<Record<string, string>> = {
  NEWLINE: 'a new line',
  EOF: 'the end',
  SEMI: '“;”',
  SPACE: 'a space',
  SQE: '“]”',
  PE: '“)”',
  DIAMOND_STOP: '“}”',
  PIPE: '“|”',
  TXT: '“: text”',
  COLON: '“:”',
  end: '“end”',
  ACTOR: 'a participant',
};
const readable = (token: string) => tokenNames[token.replace(/^'|'$/g, '')] ?? '';

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
