import { defineRule } from '../rule.ts';
import { isComment, isParameter } from './expressions.ts';

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
    const inRunbook = page.source.kind?.name === 'runbook';
    for (const node of page.nodes) {
      if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') continue;
      if (isComment(node) || (inRunbook && isParameter(node))) continue;
      report({
        place: page.rangeOf(node),
        message: isParameter(node) ? 'only a runbook has parameters' : 'braces in prose are code',
        advice: 'Put the braces and what is in them between backticks.',
      });
    }
  },
});
