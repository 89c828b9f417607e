import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';
import { inconsiderate } from './inconsiderate.ts';
import { proseOf, unquoted } from './prose.ts';

export const inclusiveLanguage = defineRule({
  id: 'inclusive-language',
  family: 'prose',
  language: 'en',
  severity: 'warn',
  summary: 'Words do not shut anyone out.',
  explanation: `Some words make people feel that a text is not meant for them, and nearly always a plainer one says more: an
“allow list” explains itself. The words are those of \`retext-equality\`; words with an ordinary technical meaning, such as
“host”, are let through. Where a word has to stand, because a source or a command uses it, put it between backticks.`,
  good: { text: '---\ntitle: Limits\n---\n\nAdd the address to the allow list of each host.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nAdd the address to the whitelist of each host.\n', at: ['5:24'] },
  checkPage(page, report) {
    for (const { text, offset } of proseOf(page)) {
      for (const { start, end, actual, expected, note } of inconsiderate(unquoted(text))) {
        report({
          place: rangeBetween(page.source, offset + start, offset + end),
          message: `“${actual}” may shut someone out`,
          advice:
            expected.length > 0
              ? `Try ${expected
                  .slice(0, 3)
                  .map((word) => `“${word}”`)
                  .join(', ')}.`
              : note,
        });
      }
    }
  },
});
