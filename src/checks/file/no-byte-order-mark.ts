import { defineRule } from '../rule.ts';

export const noByteOrderMark = defineRule({
  id: 'no-byte-order-mark',
  family: 'file',
  severity: 'error',
  summary: 'A file does not begin with a byte-order mark.',
  explanation: `Some editors put an invisible mark in front of a file. Not every program passes over it; to some the
frontmatter then does not begin on the first line. \`--fix\` takes it out.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '\uFEFF---\ntitle: Limits\n---\n', at: ['1:1'] },
  checkPage({ source }, report) {
    if (!source.text.startsWith('\uFEFF')) return;
    report({
      place: { line: 1, column: 1, endLine: 1, endColumn: 2 },
      message: 'an invisible byte-order mark stands before the text',
      advice: 'Save the file as UTF-8 without byte-order mark; `--fix` does it.',
      fix: [{ start: 0, end: 1, text: '' }],
    });
  },
});
