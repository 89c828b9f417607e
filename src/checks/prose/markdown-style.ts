import type { Root } from 'mdast';
import remarkLintConsistent from 'remark-preset-lint-consistent';
import remarkLintRecommended from 'remark-preset-lint-recommended';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { defineRule } from '../rule.ts';

/** The presets ask some things of files that other rules say better, or that our own Markdown means otherwise. */
const passedOver = new Set([
  'final-newline', // tidy-ends
  'no-literal-urls', // link-text
  'table-cell-padding', // the row of hyphens need not be as wide as the others
  'no-undefined-references', // brackets in prose are brackets; the label of an aside is one
]);

const linter = unified().use(remarkLintRecommended).use(remarkLintConsistent).freeze();

export const markdownStyle = defineRule({
  id: 'markdown-style',
  family: 'prose',
  severity: 'warn',
  summary: 'Markdown is written in one way throughout a page, without its traps.',
  explanation: `These are the rules of remark-lint’s presets *recommended* and *consistent*: the same mark for all emphasis of
a page, numbered lists that count, definitions that are used and stand once, no quotation that goes on without its mark. The
message ends with the name of remark’s own rule.`,
  good: { text: '---\ntitle: Limits\n---\n\nSome *emphasis* and *more*.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nSome *emphasis* and _more_.\n', at: ['5:21'] },
  checkPage(page, report) {
    const { body } = page.source;
    if (page.syntaxErrors.length > 0 || body.trim() === '') return;
    const file = new VFile(body);
    linter.runSync(page.tree as Root, file);
    for (const { ruleId, reason, place } of file.messages) {
      if (ruleId === undefined || passedOver.has(ruleId)) continue;
      const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, place];
      const from = start?.offset ?? 0;
      report({
        place: page.rangeInBody(from, Math.max(from + 1, end?.offset ?? from + 1)),
        message: `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        advice: `Write it as in the rest of the page (remark-lint’s ${ruleId}).`,
      });
    }
  },
});
