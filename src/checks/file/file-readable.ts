import { defineRule } from '../rule.ts';

export const fileReadable = defineRule({
  id: 'file-readable',
  family: 'file',
  severity: 'error',
  summary: 'Every content file can be read.',
  explanation: `A link that points to itself, a link into nothing, or a file that may not be read would be missing from
the site without a word.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '', fault: { kind: 'unreadable', reason: 'ELOOP: too many symbolic links encountered' }, at: ['1:1'] },
  checkPage({ source }, report) {
    if (source.fault?.kind !== 'unreadable') return;
    report({
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: `the file cannot be read: ${source.fault.reason}`,
      advice: /ELOOP/.test(source.fault.reason)
        ? 'The link points to itself. Replace it by the file, or take it out.'
        : 'Look at its permissions, or whether a link points to something that is gone.',
    });
  },
});
