import { defineRule } from '../rule.ts';
import { isShell, shellTextOf } from './steps.ts';

export const shellSyntax = defineRule({
  id: 'shell-syntax',
  family: 'structure',
  severity: 'error',
  summary: 'A shell command can be read by a shell.',
  explanation: `Commands are copied and run under pressure. Each block marked \`sh\` or \`bash\` is read by \`bash -n\`,
which runs nothing. Parameters such as \`{{host}}\` are taken for a word. Where a block shows output, mark it \`text\`;
a session with prompts is \`console\`, of which the commands alone are read.`,
  good: { text: '---\ntitle: Disks\n---\n\n```sh\ndf -h | sort\n```\n' },
  bad: { text: '---\ntitle: Disks\n---\n\n```sh\ndf -h |\necho "done\n```\n', at: ['7:1'] },
  async checkPages(pages, report, { shellErrors }) {
    if (!shellErrors) return;
    const blocks = pages.flatMap((page) =>
      page.nodes.flatMap((node) =>
        isShell(node) && node.lang !== 'zsh' ? [{ page, node, script: withWords(shellTextOf(node)) }] : [],
      ),
    );
    const errors = await shellErrors(blocks.map((block) => block.script));
    for (const [index, { page, node, script }] of blocks.entries()) {
      const error = errors[index];
      if (!error) continue;
      const block = page.rangeOf(node);
      const last = script.split('\n').length;
      const line = Math.min(block.line + Math.min(error.line, last), Math.max(block.line, block.endLine - 1));
      const text = page.source.text.split(/\r\n|\n|\r/)[line - 1] ?? '';
      const column = Math.max(1, text.search(/\S/) + 1);
      report(page, {
        place: { line, column, endLine: line, endColumn: Math.max(column + 1, text.trimEnd().length + 1) },
        message: `a shell cannot read this: ${error.message}`,
        advice: 'Correct the command, or mark the block `text` if it is output.',
      });
    }
  },
});

/** Parameters become plain words of the same length, as they will be once the reader filled them in. */
function withWords(script: string): string {
  return script.replace(/\{\{[A-Za-z_][\w-]*\}\}/g, (parameter) => 'x'.repeat(parameter.length));
}
