import { isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { type FieldPath, offsetsOf, rangeBetween, type Source } from '../../source/source.ts';
import type { Edit } from '../finding.ts';
import { defineRule } from '../rule.ts';

const page = (services: string) => `---\ntitle: Queue\nservices:\n${services}---\n`;

export const listIndent = defineRule({
  id: 'list-indent',
  family: 'frontmatter',
  severity: 'error',
  summary: 'The items of a list stand below each other.',
  explanation: `YAML takes a line that is indented further than the one above for the rest of that line: of
\`- mail\` and, one blank further in, \`- edge\` it makes the one text “mail - edge”, without a word. So each item begins at the
column of the first, and the first item of a list stands on a line of its own.`,
  good: { file: 'content/runbooks/queue.mdx', text: page('  - mail\n  - edge\n') },
  bad: { file: 'content/runbooks/queue.mdx', text: page('  - mail\n   - edge\n'), at: ['5:4'] },
  checkPage({ source }, report) {
    for (const { scalar, indent } of runTogether(source)) {
      const [start] = scalar.range ?? [0];
      for (const { at, end, fix } of strayItems(source, scalar, indent)) {
        const what = source.text.slice(at, end);
        report({
          place: rangeBetween(source, at, end),
          message: `\`${what}\` is taken for the rest of line ${source.position(start).line}, not for an item of its own`,
          advice: `Write it on a line of its own, indented by ${blanks(indent)}, as all items of the list; \`--fix\` does it.`,
          fix,
        });
      }
    }
  },
});

/** A plain text over several lines with a line that looks like the item of a list, and the column that items should have. */
interface RunTogether {
  readonly scalar: Scalar;
  readonly indent: number;
}

const itemLine = /(\r\n|\n|\r)([ \t]*)(-[ \t]+)/g;

const known = new WeakMap<Source, readonly RunTogether[]>();

function runTogether(source: Source): readonly RunTogether[] {
  const found = known.get(source) ?? search(source);
  known.set(source, found);
  return found;
}

function search(source: Source): RunTogether[] {
  const found: RunTogether[] = [];
  if (!source.document || source.document.errors.length > 0) return found;
  visit(source.document, {
    Scalar(_, scalar, path) {
      if (scalar.type !== 'PLAIN' || !scalar.range) return;
      if (!/[\r\n][ \t]*-[ \t]/.test(source.text.slice(scalar.range[0], scalar.range[1]))) return;
      const parent = path.at(-1);
      if (isSeq(parent)) found.push({ scalar, indent: columnOfItem(source, scalar.range[0]) });
      else if (isPair(parent) && isScalar(parent.key) && parent.key.range)
        found.push({ scalar, indent: source.position(parent.key.range[0]).column + 1 });
    },
  });
  return found;
}

/** Whether at a path stands a list of which YAML made one text: this rule says so, and no other need. */
export function isRunTogether(source: Source, path: FieldPath): boolean {
  const start = offsetsOf(source, path)?.start;
  return start !== undefined && runTogether(source).some(({ scalar }) => scalar.range?.[0] === start);
}

/** The blanks before the `-` of the item whose text begins at an offset. */
function columnOfItem(source: Source, offset: number): number {
  return source.position(source.text.lastIndexOf('-', offset)).column - 1;
}

/** The items that went astray: where each stands, and the change that gives it its line. */
function strayItems(source: Source, { range }: Scalar, indent: number) {
  const [start, end] = range ?? [0, 0];
  const text = source.text.slice(start, end);
  const before = source.text.slice(0, start);
  const matches = [...text.matchAll(itemLine)];
  // Behind `services:` the first item stands on the field's own line and needs one, too.
  const first: Edit[] = /:[ \t]*$/.test(before)
    ? [{ start: start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), end: start, text: `\n${' '.repeat(indent)}- ` }]
    : [];
  return matches.map(({ 0: whole, 1: newline = '\n', 2: blanksBefore = '', index }, at) => {
    const from = start + index + newline.length;
    const to = start + (matches[at + 1]?.index ?? text.length);
    return {
      at: from + blanksBefore.length,
      end: Math.max(to, start + index + whole.length),
      fix: [...(at === 0 ? first : []), { start: from, end: from + blanksBefore.length, text: ' '.repeat(indent) }],
    };
  });
}

const blanks = (count: number) => (count === 0 ? 'no blank' : count === 1 ? 'one blank' : `${count} blanks`);
