import type { Scalar } from 'yaml';
import { rangeBetween, type Source } from '../../source/source.ts';
import type { Edit } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { runTogether } from './run-together.ts';

const page = (services: string) => `---\ntitle: Queue\nservices:\n${services}---\n`;

export const listIndent = defineRule({
  id: 'list-indent',
  family: 'frontmatter',
  severity: 'error',
  summary: 'The items of a list stand below each other.',
  explanation: `YAML takes a line that is indented further than the one above for the rest of that line: of
\`- mail\` and, one space further in, \`- edge\` it makes the one text “mail - edge”, without a word. So each item begins at the
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

const itemLine = /(\r\n|\n|\r)([ \t]*)(-[ \t]+)/g;

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

const blanks = (count: number) => (count === 0 ? 'no space' : count === 1 ? 'one space' : `${count} spaces`);
