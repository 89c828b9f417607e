import { defineRule } from '../rule.ts';
import { strayOf } from './strays.ts';

const text = '---\ntitle: Queue fills up\n---\n';

export const editorCopy = defineRule({
  id: 'editor-copy',
  family: 'file',
  severity: 'warn',
  summary: 'No copy of a page that an editor left behind stands under content/.',
  explanation: `Editors and merges leave copies beside the file: \`queue.mdx~\`, \`.queue.mdx.swp\`, \`queue.mdx.orig\`. They are
no pages, but they get committed, found by a search in the repository, and changed in place of the page.`,
  good: { file: 'content/runbooks/queue.mdx', text },
  bad: { file: 'content/runbooks/queue.mdx~', text, strays: ['content/runbooks/queue.mdx~'], at: ['1:1'] },
  checkHandbook(_, report, { site }) {
    for (const file of site.strays ?? []) {
      const stray = strayOf(file);
      if (stray?.is !== 'copy') continue;
      report(file, {
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: stray.reason,
        advice: stray.advice,
      });
    }
  },
});
