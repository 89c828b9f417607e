import { defineRule } from '../rule.ts';
import { strayOf } from './strays.ts';

const text = '---\ntitle: Queue fills up\n---\n';

export const unseenFile = defineRule({
  id: 'unseen-file',
  family: 'file',
  severity: 'error',
  summary: 'A file under content/ is a page, or belongs to one.',
  explanation: `Pages are the files that end with \`.mdx\` in the folder of their kind, such as \`content/runbooks/\`. Any
other is neither checked nor on the site, and its writer waits for a page that never comes. Images and data that pages
show, \`words.txt\`, \`synonyms.txt\` and a \`README.md\` may stand there.`,
  good: { file: 'content/runbooks/queue.mdx', text },
  bad: { file: 'content/runbook/queue.mdx', text, strays: ['content/runbook/queue.mdx'], at: ['1:1'] },
  checkHandbook(_, report, { site }) {
    for (const file of site.strays ?? []) {
      const stray = strayOf(file);
      if (!stray || stray.is === 'copy') continue;
      report(file, {
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: `nobody sees this file: ${stray.reason}`,
        advice: stray.advice,
      });
    }
  },
});
