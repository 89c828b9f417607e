import { defineRule } from '../rule.ts';
import { commentsOf, looksLikeSuppression, suppressionsOf } from './comments.ts';

export const suppressionReason = defineRule({
  id: 'suppression-reason',
  family: 'suppressions',
  severity: 'error',
  summary: 'A comment that switches a rule off names the rule and gives a reason.',
  explanation: `Write \`{/* watchbook-disable-next-line rule-id -- reason */}\` on a line of its own, in frontmatter
\`# watchbook-disable-next-line rule-id -- reason\`. The reason is for whoever reads the page next year. The comment
holds for the next line, or for the whole code block or table that starts there.`,
  good: {
    text: '---\ntitle: Words\n---\n\n{/* watchbook-disable-next-line link-text -- the page quotes a bad example */}\n\nRead it [here](/).\n',
  },
  bad: {
    text: '---\ntitle: Words\n---\n\n{/* watchbook-disable-next-line link-text */}\n\nRead it [here](/).\n\n{/* watchbook-disable-line link-text -- no such comment */}\n',
    at: ['5:1', '9:1'],
  },
  // Whether each rule it names exists is told by suppress.ts, which knows them all.
  checkPage(page, report) {
    const known = suppressionsOf(page);
    for (const { text, range } of commentsOf(page)) {
      if (!looksLikeSuppression(text)) continue;
      const suppression = known.find((one) => one.range.line === range.line && one.range.column === range.column);
      const example = '`watchbook-disable-next-line rule-id -- reason`';
      if (!suppression) {
        report({ place: range, message: 'this comment has no meaning', advice: `Write ${example}.` });
        continue;
      }
      if (suppression.rules.length === 0) {
        report({ place: range, message: 'the comment names no rule', advice: `Write ${example}.` });
      }
      if (suppression.reason === '') {
        report({
          place: range,
          message: 'the comment gives no reason',
          advice: `Add one after two hyphens: ${example}.`,
        });
      }
    }
  },
});
