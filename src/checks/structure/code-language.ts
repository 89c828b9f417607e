import { defineRule } from '../rule.ts';

export const codeLanguage = defineRule({
  id: 'code-language',
  family: 'structure',
  severity: 'error',
  summary: 'A fenced block names its language.',
  explanation: `The language decides the colours, whether there is a button to copy, and which checks look at the block:
\`sh\` for commands, \`yaml\`, \`sql\`, \`mermaid\`; \`text\` for output and anything else.`,
  good: { text: '---\ntitle: Disks\n---\n\n```sh\ndf -h\n```\n' },
  bad: { text: '---\ntitle: Disks\n---\n\n```\ndf -h\n```\n', at: ['5:1'] },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'code' || node.lang) continue;
      const place = page.rangeOf(node);
      const width = (page.source.text.split(/\r\n|\n|\r/)[place.line - 1] ?? '').trimEnd().length;
      report({
        place: { ...place, endLine: place.line, endColumn: Math.max(place.column + 1, width + 1) },
        message: 'the block names no language',
        advice: 'Write it after the backticks: `sh` for commands, `text` for output.',
      });
    }
  },
});
