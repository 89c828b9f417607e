import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

export const fileUtf8 = defineRule({
  id: 'file-utf-8',
  family: 'file',
  severity: 'error',
  summary: 'A content file is text in UTF-8.',
  explanation: `All pages are in UTF-8. A file in another encoding shows wrong letters where it has any beyond plain
English, and nobody can tell afterwards what they were. Editors can convert it: “save with encoding UTF-8”.`,
  good: { text: '---\ntitle: Café\n---\n' },
  bad: { text: '---\ntitle: Caf\uFFFD\n---\n', fault: { kind: 'not-utf-8', offset: 14 }, at: ['2:11'] },
  checkPage({ source }, report) {
    if (source.fault?.kind !== 'not-utf-8') return;
    const { offset } = source.fault;
    report({
      place: rangeBetween(source, offset, offset + 1),
      message: 'the file is not UTF-8 here',
      advice: 'Save it again with the encoding UTF-8, and look whether this letter is right.',
    });
  },
});
