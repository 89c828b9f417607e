import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const noScriptLinks = defineRule({
  id: 'no-script-links',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A link leads to a page, a file or a mail address, never to code.',
  explanation: `A link that starts with \`javascript:\`, \`vbscript:\` or \`data:\` would run or show what its writer put
there, in the name of this site. Allowed are links within the site, \`https:\`, \`http:\`, \`mailto:\` and \`tel:\`. An
address says which host it leads to: \`//host/\` looks like a page of this site, and in \`https://this-site@host/\` what
stands before the \`@\` is only a name.`,
  good: { text: '---\ntitle: Links\n---\n\n[Source](https://example.org/)\n' },
  bad: {
    text: '---\ntitle: Links\n---\n\n[Click](javascript:alert(1)) or [here](//example.org/).\n',
    at: ['5:1', '5:33'],
  },
  checkPage(page, report) {
    reportRefusals(page, 'no-script-links', report);
  },
});
