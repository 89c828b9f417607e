import { defineRule } from '../rule.ts';

export const noScriptLinks = defineRule({
  id: 'no-script-links',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A link leads to a page, a file or a mail address, never to code.',
  explanation: `A link that starts with \`javascript:\`, \`vbscript:\` or \`data:\` would run or show what its writer put
there, in the name of this site. Allowed are links within the site, \`https:\`, \`http:\`, \`mailto:\` and \`tel:\`.`,
  good: { text: '---\ntitle: Links\n---\n\n[Source](https://example.org/)\n' },
  bad: { text: '---\ntitle: Links\n---\n\n[Click](javascript:alert(1))\n', at: ['5:1'] },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
      // Browsers pass over blanks and control characters in a scheme.
      const url = [...(node.url ?? '')].filter((character) => character > ' ').join('');
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
      if (scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme)) continue;
      report({
        place: page.rangeOf(node),
        message: `a link cannot start with \`${scheme}:\``,
        advice: 'Link to a page of this site or to an address that starts with `https://`.',
      });
    }
  },
});
