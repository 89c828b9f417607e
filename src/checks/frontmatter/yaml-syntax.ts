import { rangeBetween, type Source } from '../../source/source.ts';
import { defineRule } from '../rule.ts';
import { slipsIn } from './slips.ts';

/** One slip can make hundreds of errors; the first ones tell enough. */
const mostErrors = 10;

/** What the parser's codes mean to someone who has never heard of YAML. */
const advices: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'Write the value out instead of pointing to another one with `*`.',
  BAD_ALIAS: 'Put the text in quotes: a value cannot start with `*` or `&`.',
  BAD_INDENT: 'Indent with two spaces per level, and all items of a list equally.',
  BAD_DQ_ESCAPE: 'Use single quotes: between double quotes a `\\` starts an escape.',
  BAD_SCALAR_START: 'Put the text in quotes: a value cannot start with this character.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon in it needs quotes: `title: "Exercise: the queue backs up"`.',
  BLOCK_IN_FLOW: 'Close the list with `]` before the next line, or write one item a line with `- `.',
  COMMENT_SPACE: 'Leave a space before `#`, or put the text in quotes.',
  DUPLICATE_KEY: 'Keep one of the two.',
  KEY_OVER_1024_CHARS: 'Look for a missing colon or quote before this place.',
  MISSING_CHAR: 'Look for a quote, bracket or comma that is missing here.',
  MULTILINE_IMPLICIT_KEY: 'Write `field: value` on one line, with a space after the colon.',
  MULTIPLE_ANCHORS: 'Put the text in quotes: a value cannot start with `&`.',
  TAG_RESOLVE_FAILED: 'Put the text in quotes: a value cannot start with `!`.',
  TAB_AS_INDENT: 'Use spaces instead of tabs, two per level.',
  UNEXPECTED_TOKEN: 'Look for a missing quote or a stray character here; a text with `: ` or ` #` in it needs quotes.',
};

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: 'The frontmatter is YAML.',
  explanation: `What stands between the two lines of \`---\` is YAML: \`field: value\`, lists with \`- \` or
in square brackets, two spaces of indentation a level, never tabs. A text that contains a colon followed by a space,
or starts with a special character, needs quotes. A quote or bracket that is left open is told at its own line. Anchors,
aliases and tags (\`&a\`, \`*a\`, \`!!set\`) are refused: with them a few lines can stand for more than a machine holds.`,
  good: { text: '---\ntitle: "Exercise: the queue backs up"\ntags: [queue, exercise]\n---\n' },
  bad: { text: '---\ntitle: Exercise: the queue backs up\ntags: [queue\n---\n', at: ['2:8', '3:7'] },
  checkPage({ source }, report) {
    const errors = source.document?.errors ?? [];
    if (errors.length === 0) return;
    const { slips, left } = errors.some(({ code }) => beyondGuessing.has(code))
      ? { slips: [], left: errors }
      : slipsIn(frontmatterOf(source), errors);
    // Where more than this is wrong, the writer may have meant something else by it.
    const isAll = slips.length === 1 && left.length === 0 && !slips[0]?.isOneOfTwo;
    for (const { start, end, message, advice, edit } of slips) {
      report({
        place: rangeBetween(source, start, Math.max(end, start + 1)),
        message,
        advice: isAll ? `${advice}; \`--fix\` does it.` : `${advice}.`,
        ...(isAll && { fix: [edit] }),
      });
    }
    for (const { code, message, pos } of left.slice(0, mostErrors)) {
      const [start, end] = pos;
      report({
        place: rangeBetween(source, start, Math.max(end, start + 1)),
        message: `${pointers.has(code) ? '' : 'the frontmatter is not YAML here: '}${plain(message)}`,
        advice: advices[code] ?? 'Look for a missing quote, bracket or colon at this place.',
      });
    }
  },
});

/** Values that stand for others, or that say of which type they are. */
const pointers: ReadonlySet<string> = new Set(['BAD_ALIAS', 'TAG_RESOLVE_FAILED']);

/** What is nested too deep, and what is no slip but meant: reading it again could take for ever. */
const beyondGuessing: ReadonlySet<string> = new Set([...pointers, 'IMPOSSIBLE']);

/** The frontmatter at its place in the file: its opening line is blanks, so that offsets stay right. */
function frontmatterOf({ text, bodyOffset }: Source): string {
  const start = text.search(/[\r\n]/) + 1;
  const end = text.slice(0, bodyOffset).search(/---[ \t]*(?:\r\n|\n|\r)?$/);
  return `${' '.repeat(Math.max(0, start - 1))}\n${text.slice(start, end)}`;
}

/** The parser's message, as the middle of a sentence. */
function plain(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}
