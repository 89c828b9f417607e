import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

/** Domains that are kept free for examples (RFC 2606, RFC 6761), and places that are no mail addresses. */
const harmless =
  /@(?:[\w.-]+\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|internal|local)\b|^git@|@\d+\.service$|\.service$/i;

export const noPrivateContacts = defineRule({
  id: 'no-private-contacts',
  family: 'safety',
  severity: 'warn',
  summary: 'No mail address and no phone number of a person stands in a page.',
  explanation: `People change, pages stay, and a public handbook is read by machines that collect addresses. Name the role
and where it is reached: a channel, a pager, the field \`contact\` of the role. Addresses under \`example\` domains are fine.
An organisation whose policy allows it switches this off in watchbook.config.ts.`,
  good: { text: '---\ntitle: Access\n---\n\nWrite to access@staff.example or ask in #access.\n' },
  bad: {
    text: '---\ntitle: Access\n---\n\nWrite to jane.doe@bigshop.com or call +49 30 1234567.\n',
    at: ['5:10', '5:39'],
  },
  checkPage({ source }, report) {
    for (const match of source.text.matchAll(
      /(?<![\w./:@-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b/g,
    )) {
      if (harmless.test(match[0])) continue;
      report({
        place: rangeBetween(source, match.index, match.index + match[0].length),
        message: `\`${match[0]}\` is a mail address`,
        advice: 'Name the role or the channel instead, or use an address under `example`.',
      });
    }
    for (const match of source.text.matchAll(
      /(?<![\w+.:/-])(?:\+\d{1,3}[ ./-]?(?:\(\d+\)[ ./-]?)?\d{1,4}(?:[ ./-]?\d{2,4}){2,4}|\(\d{3}\) ?\d{3}-\d{4})(?![\w.:-]\d)/g,
    )) {
      if (match[0].replace(/\D/g, '').length < 8 || /^\+?1?[ .-]?\(?\d{3}\)?[ .-]?555/.test(match[0])) continue;
      report({
        place: rangeBetween(source, match.index, match.index + match[0].length),
        message: `\`${match[0]}\` is a phone number`,
        advice: 'Name the role or the pager instead.',
      });
    }
  },
});
