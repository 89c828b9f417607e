import { defineRule } from '../rule.ts';

const fence = '```';
const page = (body: string) => `---\ntitle: Disks\n---\n\n${body}`;

export const unclosedBlock = defineRule({
  id: 'unclosed-block',
  family: 'structure',
  severity: 'error',
  summary: 'A fenced block and an aside have an end.',
  explanation: `A block of code begins with three backticks and ends with three backticks on a line of their own; an aside
begins with \`:::note\` and ends with \`:::\`. Without its end a block swallows the headings and steps below it, down to the end
of the next one or of the page. Everything else is checked as if the block were closed. A block that shows a block needs a
longer fence than the one it shows: four backticks.`,
  good: { text: page(`${fence}sh\ndf -h\n${fence}\n\n## Next\n\nLook at the largest.\n`) },
  bad: {
    text: page(`${fence}sh\ndf -h\n\n## Next\n\nLook at the largest.\n\n:::note\nIt is full.\n`),
    at: ['5:1', '12:1'],
  },
  checkPage(checked, report) {
    for (const { offset, lineEnd, mark, next, code } of checked.unclosed) {
      const line = next === undefined ? undefined : checked.rangeInBody(next, next).line;
      const what = code ? 'block' : 'aside';
      report({
        place: checked.rangeInBody(offset, lineEnd),
        message: `the ${what} that begins here has no end${line === undefined ? '' : ` before the next one begins on line ${line}`}`,
        advice: `Close it with a line that holds only ${wordFor(mark)}, after its last line.`,
      });
    }
  },
});

const signs: Readonly<Record<string, string>> = { '`': 'backticks', '~': 'tildes', ':': 'colons' };

/** "three backticks": the sign itself cannot stand between backticks. */
function wordFor(mark: string): string {
  const count = ['three', 'four', 'five', 'six'][mark.length - 3] ?? String(mark.length);
  return `${count} ${signs[mark[0] ?? ''] ?? 'signs'}`;
}
