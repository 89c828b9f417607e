import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const noComponents = defineRule({
  id: 'no-components',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A page has no HTML tags, and no components but those of the site.',
  explanation: `Tags could carry scripts and styles of their own, and read badly in print, in feeds and aloud. Markdown
has what a page needs: headings, lists, tables, code, links, images, and asides such as \`:::note\`. What Markdown cannot
say, a few components of the site can: they show what the handbook knows, such as \`<Incidents service="checkout" />\`,
or fold text away.`,
  good: { text: '---\ntitle: Limits\n---\n\n:::caution\nNot on a Friday.\n:::\n' },
  bad: {
    text: '---\ntitle: Limits\n---\n\n<div onclick="alert(1)">Not on a Friday.</div>\n\n<Warning />\n',
    at: ['5:1', '7:1'],
  },
  checkPage(page, report) {
    reportRefusals(page, 'no-components', report);
  },
});
