import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

export const diagramSyntax = defineRule({
  id: 'diagram-syntax',
  family: 'diagrams',
  severity: 'error',
  summary: 'A Mermaid diagram can be drawn.',
  explanation: `Diagrams are drawn while the site is built. A slip in one would leave a hole in the page; the finding names
the line of the diagram at which Mermaid gave up, which may be the one after the slip. The commonest slip is a label with brackets in it, such as \`b[Queue (mail)]\`: in
quotes, \`b["Queue (mail)"]\`, it is a text.`,
  good: { text: '---\ntitle: Flow\n---\n\n```mermaid title="Flow"\nflowchart LR\n  a --> b\n```\n' },
  bad: { text: '---\ntitle: Flow\n---\n\n```mermaid title="Flow"\nflowchart LR\n  a --> \n```\n', at: ['7:3'] },
  async checkPages(pages, report, { diagramErrors }) {
    if (!diagramErrors) return;
    for (const page of pages) {
      for (const node of page.nodes) {
        if (node.type !== 'code' || node.lang !== 'mermaid') continue;
        const block = page.rangeOf(node);
        const lines = (node.value ?? '').split('\n');
        for (const { line: inside, message, advice, mended } of await diagramErrors(node.value ?? '')) {
          const line = Math.min(block.line + inside, Math.max(block.line, block.endLine - 1));
          const text = page.source.text.split(/\r\n|\n|\r/)[line - 1] ?? '';
          const column = Math.max(1, text.search(/\S/) + 1);
          const fix = mended === undefined ? undefined : replaced(page, node, inside, lines[inside - 1] ?? '', mended);
          report(page, {
            place: { line, column, endLine: line, endColumn: Math.max(column + 1, text.trimEnd().length + 1) },
            message: `the diagram cannot be drawn: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`,
            advice: advice
              ? `${advice.replace(/\.$/, '')}${fix ? '; `--fix` does it' : ''}.`
              : 'Look at this line and the one before it.',
            ...(fix && { fix }),
          });
        }
      }
    }
  },
});

/** The change of one line of a block, which may stand further in than in the diagram's own text. */
function replaced(page: CheckedPage, node: BodyNode, inside: number, old: string, mended: string): Fix | undefined {
  const begin = node.position?.start.offset ?? 0;
  const lines = page.textBetween(begin, node.position?.end.offset ?? begin).split('\n');
  const before = lines.slice(0, inside).reduce((sum, line) => sum + line.length + 1, 0);
  const at = lines[inside]?.indexOf(old) ?? -1;
  if (at === -1 || old === '') return undefined;
  const start = page.source.bodyOffset + begin + before + at;
  return [{ start, end: start + old.length, text: mended }];
}
