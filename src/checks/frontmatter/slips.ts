import { parseDocument } from 'yaml';
import type { Edit } from '../finding.ts';
import { indentsMeant } from './indent.ts';
import { unclosedOn } from './unclosed.ts';

/** What a YAML parser says about a place, as `yaml` does. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A slip of the pen in frontmatter: where it stands, and the change without which YAML cannot be read further. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice: string;
  readonly edit: Edit;
  /** Whether it is one, however the rest is read. */
  readonly isPlain?: boolean;
  /** Whether another change would do as well. */
  readonly isOneOfTwo?: boolean;
}

const options = { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'silent' } as const;
/** Parsing anew for each guess has its price; the first guesses are the likely ones. */
const mostGuesses = 50;

/**
 * The slips behind the parser's errors, and the errors that are left once they
 * are mended. A parser tells where it stumbled, which may be many lines below
 * the quote that was left open. A guess counts if with it the text is read
 * further than without.
 *
 * @param yaml the frontmatter; all places are offsets into it
 * @param errors what the parser says about it, at least one
 */
export function slipsIn(
  yaml: string,
  errors: readonly YamlError[],
): { readonly slips: readonly Slip[]; readonly left: readonly YamlError[] } {
  const slips: Slip[] = [];
  let mended = yaml;
  let left = errors;
  while (left.length > 0 && slips.length < 10) {
    const next = firstSlip(mended, left);
    if (!next) break;
    const edit = moved(next.slip.edit, slips);
    mended = next.mended;
    left = next.left;
    slips.push({ ...next.slip, start: before(next.slip.start, slips), end: before(next.slip.end, slips), edit });
  }
  return {
    slips,
    left: left.map((error) => ({ ...error, pos: [before(error.pos[0], slips), before(error.pos[1], slips)] })),
  };
}

function firstSlip(yaml: string, errors: readonly YamlError[]) {
  const first = Math.min(...errors.map(({ pos }) => pos[0]));
  let guesses = 0;
  for (const slip of guessesIn(yaml, first)) {
    guesses += 1;
    if (guesses > mostGuesses) return undefined;
    const { start, end, text } = slip.edit;
    const mended = yaml.slice(0, start) + text + yaml.slice(end);
    const left = errorsOf(mended);
    const grown = text.length - (end - start);
    const isFurther = left?.every(({ pos }) => pos[0] > first + grown) === true;
    if (left && (isFurther || slip.isPlain)) return { slip, mended, left };
  }
  return undefined;
}

/** What may be wrong, the likeliest first: something left open on a line before the error, then the error's own lines. */
function* guessesIn(yaml: string, first: number): Generator<Slip> {
  const lines = linesOf(yaml);
  const at = lines.findLastIndex(({ start }) => start <= first);
  for (const [index, line] of lines.slice(0, at + 1).entries()) yield* leftOpen(line, lines[index + 1]?.text ?? '');
  const near = [lines.findIndex(({ text }) => text.trim() !== ''), at, at + 1];
  for (const index of new Set(near)) {
    const line = lines[index];
    if (!line) continue;
    yield* glued(line);
    yield* itemBesideField(line);
    yield* wrongIndent(
      line,
      lines.slice(0, index).map(({ text }) => text),
    );
    yield* colonInText(line);
  }
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function* leftOpen({ start, text }: Line, next: string): Generator<Slip> {
  const open = unclosedOn(text);
  if (!open) return;
  const { column, opener, closers } = open;
  const end = start + text.trimEnd().length;
  const noun = /["']/.test(opener) ? 'quote' : 'bracket';
  yield {
    start: start + column,
    end,
    message: `the ${noun} \`${opener}\` that begins here has no end`,
    advice: `Close it on the same line with \`${closers}\``,
    edit: { start: end, end, text: closers },
    // What goes on over several lines is indented further than its field.
    isPlain: /^ *(?:- +)*[A-Za-z]\w*:(?:\s|$)/.test(next) && indentOf(next) <= indentOf(text),
  };
}

/** `owner:sre` */
function* glued({ start, text }: Line): Generator<Slip> {
  const [, field] = /^(\s*(?:- )*[A-Za-z]\w*):(?=[^\s:/])/.exec(text) ?? [];
  if (field === undefined) return;
  const colon = start + field.length + 1;
  const name = field.replace(/^[\s-]*/, '');
  yield {
    start: colon - 1 - name.length,
    end: start + text.trimEnd().length,
    message: `\`${name}:\` has no space after its colon`,
    advice: `Write \`${name}: ${text.slice(field.length + 1).trim()}\``,
    edit: { start: colon, end: colon, text: ' ' },
  };
}

/** `tags: - mail` */
function* itemBesideField({ start, text }: Line): Generator<Slip> {
  const [, indent, field = ''] = /^(\s*)((?:- )*[A-Za-z]\w*:)\s+- /.exec(text) ?? [];
  if (indent === undefined) return;
  const item = text.indexOf('- ', indent.length + field.length);
  const column = indent.length + (/^(?:- )*/.exec(field)?.[0].length ?? 0) + 2;
  yield {
    start: start + item,
    end: start + text.trimEnd().length,
    message: 'the item of a list stands on the line of its field',
    advice: `Write it on a line of its own, indented by ${blanks(column)}`,
    edit: { start: start + indent.length + field.length, end: start + item, text: `\n${' '.repeat(column)}` },
  };
}

function* wrongIndent({ start, text }: Line, above: readonly string[]): Generator<Slip> {
  const indent = indentOf(text);
  if (!/\S/.test(text)) return;
  const columns = indentsMeant(text, above);
  const farness = (column: number) => Math.abs(column - indent);
  for (const meant of columns) {
    yield {
      start,
      end: start + Math.max(indent, 1),
      message: `this line is indented by ${blanks(indent)}`,
      advice: `Indent it by ${blanks(meant)}, as the lines that it belongs with`,
      edit: { start, end: start + indent, text: ' '.repeat(meant) },
      isOneOfTwo: columns.some((other) => other !== meant && farness(other) === farness(meant)),
    };
  }
}

/** `title: Exercise: the queue` */
function* colonInText({ start, text }: Line): Generator<Slip> {
  const [, field, value] = /^(\s*(?:- )*[A-Za-z]\w*: +)([^\s"'[{>|&*!%#@`-].*?)\s*$/.exec(text) ?? [];
  if (field === undefined || value === undefined || !/:(\s|$)/.test(value) || /["\\]| #/.test(value)) return;
  const from = start + field.length;
  yield {
    start: from,
    end: from + value.length,
    message: 'the text has a colon in it, which begins a field',
    advice: `Put it in quotes: \`"${value}"\``,
    edit: { start: from, end: from + value.length, text: `"${value}"` },
  };
}

/** The errors of a text; undefined where the parser gives up. */
function errorsOf(yaml: string): readonly YamlError[] | undefined {
  try {
    return parseDocument(yaml, options).errors;
  } catch {
    return undefined;
  }
}

function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of yaml.split('\n')) {
    lines.push({ start, text: text.replace(/\r$/, '') });
    start += text.length + 1;
  }
  return lines;
}

/** An offset into the mended text as one into the text before. */
function before(offset: number, slips: readonly Slip[]): number {
  let at = offset;
  for (const { edit } of [...slips].sort((a, b) => a.edit.start - b.edit.start)) {
    if (at <= edit.start) break;
    at = Math.max(edit.start, at - edit.text.length + (edit.end - edit.start));
  }
  return at;
}

function moved(edit: Edit, slips: readonly Slip[]): Edit {
  return { start: before(edit.start, slips), end: before(edit.end, slips), text: edit.text };
}

const indentOf = (text: string) => /^ */.exec(text)?.[0].length ?? 0;
const blanks = (count: number) => (count === 0 ? 'no space' : count === 1 ? 'one space' : `${count} spaces`);
