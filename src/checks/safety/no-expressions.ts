import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const noExpressions = defineRule({
  id: 'no-expressions',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'Braces in prose hold a parameter of a runbook or a comment, never code.',
  explanation: `MDX would run what stands between braces as JavaScript while the site is built. Allowed are
\`{{parameter}}\` in a runbook and the comment \`{/* watchbook-disable-next-line … */}\`. Braces that belong to a command
or a file go between backticks.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: host\n---\n\nLog in to {{host}} and read `{ "status": "ok" }`.\n',
  },
  bad: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\n---\n\nToday is {new Date()}.\n',
    at: ['5:10'],
  },
  checkPage(page, report) {
    reportRefusals(page, 'no-expressions', report);
  },
});
