import { defineRule } from '../rule.ts';

export const fileSize = defineRule({
  id: 'file-size',
  family: 'file',
  severity: 'error',
  summary: 'A page is small enough to be a page.',
  explanation: `The longest useful page is a few dozen kilobytes. A file of several megabytes is usually a log or an
image that was pasted as text; it would make the page unusable on a phone. It is not looked at further.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '', fault: { kind: 'too-large', bytes: 10_485_760, limit: 1_048_576 }, at: ['1:1'] },
  checkPage({ source }, report) {
    if (source.fault?.kind !== 'too-large') return;
    const { bytes, limit } = source.fault;
    report({
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: `the file has ${megabytes(bytes)} MB; a page has at most ${megabytes(limit)} MB`,
      advice: 'Move what is long into files that the page links to.',
    });
  },
});

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1);
