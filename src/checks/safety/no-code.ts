import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const noCode = defineRule({
  id: 'no-code',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A page imports and exports nothing.',
  explanation: `Pages are data: whoever may write one must not thereby run code on the build machine or in a reader’s
browser. Everything a page can show is Markdown, an aside, a code block or a field of its frontmatter.`,
  good: { text: '---\ntitle: Dashboards\n---\n\n:::note\nThe dashboard is linked from the service.\n:::\n' },
  bad: { text: "---\ntitle: Dashboards\n---\n\nimport Chart from './chart.js'\n\nText.\n", at: ['5:1'] },
  checkPage(page, report) {
    reportRefusals(page, 'no-code', report);
  },
});
