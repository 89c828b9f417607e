import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

export const lineEndings = defineRule({
  id: 'line-endings',
  family: 'file',
  severity: 'error',
  summary: 'Lines end with a line feed alone.',
  explanation: `Windows editors may end lines with a carriage return as well. Then every line counts as changed, and
a reviewer sees nothing. \`--fix\` turns all line ends of the file into line feeds.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { text: '---\r\ntitle: Limits\r\n---\r\n', at: ['1:4'] },
  checkPage({ source }, report) {
    const ends = [...source.text.matchAll(/\r\n|\r/g)];
    const [first] = ends;
    if (!first) return;
    report({
      place: rangeBetween(source, first.index, first.index + first[0].length),
      message: `${ends.length === 1 ? 'a line ends' : `${ends.length} lines end`} with a carriage return`,
      advice: 'Set the editor to line ends “LF”; `--fix` turns them.',
      fix: ends.map((match) => ({ start: match.index, end: match.index + match[0].length, text: '\n' })),
    });
  },
});
