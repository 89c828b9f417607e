import { defineRule } from '../rule.ts';

export const fileSize = defineRule({
  id: 'file-size',
  family: 'file',
  severity: 'error',
  summary: 'A page is small enough to be a page.',
  explanation: `The longest useful page is a few dozen kilobytes. A file of several megabytes is usually a log or an
image that was pasted as text; it would make the page unusable on a phone. It is not looked at further, nor is one with
thousands of brackets, blocks of code or lines of frontmatter, or a line of many thousand characters: reading it would
take longer than anyone waits.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '', fault: { kind: 'too-large', bytes: 10_485_760, limit: 262_144 }, at: ['1:1'] },
  checkPage({ source }, report) {
    const { fault } = source;
    if (fault?.kind !== 'too-large' && fault?.kind !== 'too-much') return;
    const has =
      fault.kind === 'too-large'
        ? `the file has ${kilobytes(fault.bytes)} kB; a page has at most ${kilobytes(fault.limit)} kB`
        : `the page has ${number(fault.count)} ${fault.what}; at most ${number(fault.limit)} can be read`;
    report({
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: has,
      advice: 'Move what is long into files that the page links to.',
    });
  },
});

const number = (value: number) => value.toLocaleString('en');
const kilobytes = (bytes: number) => number(Math.ceil(bytes / 1024));
