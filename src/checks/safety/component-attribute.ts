import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const componentAttribute = defineRule({
  id: 'component-attribute',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A component has the attributes that it asks for, as plain text.',
  explanation: `Each component of the site says what it takes, and of which words. A value stands between quotes:
what stands between braces would be code, and a page holds none. What each takes is shown in the guide on the style of
this handbook, and offered by the editor.`,
  good: { text: '---\ntitle: Certificates\n---\n\n<Incidents cause="expiry" limit="5" />\n' },
  bad: {
    text: '---\ntitle: Certificates\n---\n\n<Incidents cause="expired" limit={5} />\n\n<Incidents couse="expiry" limit="all" />\n\n<Activities />\n',
    at: ['5:28', '7:12', '7:34', '9:1'],
  },
  checkPage(page, report) {
    reportRefusals(page, 'component-attribute', report);
  },
});
