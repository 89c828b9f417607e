import { defineRule } from '../rule.ts';

export const fileEmpty = defineRule({
  id: 'file-empty',
  family: 'file',
  severity: 'error',
  summary: 'A content file is not empty.',
  explanation: 'An empty file makes no page. It is usually one that was created and never saved.',
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '\n\n', at: ['1:1'] },
  checkPage({ source }, report) {
    if (source.fault || source.text.replace('\uFEFF', '').trim() !== '') return;
    report({
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: 'the file is empty',
      advice: 'Delete it, or begin again with `npm run new`.',
    });
  },
});
