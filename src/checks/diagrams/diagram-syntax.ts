import { defineRule } from '../rule.ts';

export const diagramSyntax = defineRule({
  id: 'diagram-syntax',
  family: 'diagrams',
  severity: 'error',
  summary: 'A Mermaid diagram can be drawn.',
  explanation: `Diagrams are drawn while the site is built. A slip in one would leave a hole in the page; the finding names
the line of the diagram at which Mermaid gave up, which may be the one after the slip.`,
  good: { text: '---\ntitle: Flow\n---\n\n```mermaid title="Flow"\nflowchart LR\n  a --> b\n```\n' },
  bad: { text: '---\ntitle: Flow\n---\n\n```mermaid title="Flow"\nflowchart LR\n  a --> \n```\n', at: ['7:3'] },
  async checkPages(pages, report, { diagramErrors }) {
    if (!diagramErrors) return;
    for (const page of pages) {
      for (const node of page.nodes) {
        if (node.type !== 'code' || node.lang !== 'mermaid') continue;
        const block = page.rangeOf(node);
        for (const { line: inside, message } of await diagramErrors(node.value ?? '')) {
          const line = Math.min(block.line + inside, Math.max(block.line, block.endLine - 1));
          const text = page.source.text.split(/\r\n|\n|\r/)[line - 1] ?? '';
          const column = Math.max(1, text.search(/\S/) + 1);
          report(page, {
            place: { line, column, endLine: line, endColumn: Math.max(column + 1, text.trimEnd().length + 1) },
            message: `the diagram cannot be drawn: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`,
            advice: 'Look at this line and the one before it.',
          });
        }
      }
    }
  },
});
