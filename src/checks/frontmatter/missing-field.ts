import { fieldsAt } from '../../kinds/schema-fields.ts';
import { defineRule } from '../rule.ts';
import { isExplainedElsewhere, isMissing, pathOf, pathText } from './issues.ts';

export const missingField = defineRule({
  id: 'missing-field',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: 'Every field that its kind of page needs is there.',
  explanation: `Each kind of page has fields it cannot do without: the owner, so that somebody keeps the page true;
the date of the last review, so that a reader knows how far to trust it; and those that pages, matrices and the search
are made from. The message says what the missing field is for.`,
  good: {
    text: '---\ntitle: Error budgets\nsummary: How much failure we may spend.\nowner: sre\nreviewed: 2026-11-23\naudience: []\ntopic: practice\n---\n',
  },
  bad: {
    text: '---\ntitle: Error budgets\nsummary: How much failure we may spend.\nreviewed: 2026-11-23\naudience: []\ntopic:\n---\n',
    at: ['1:1', '6:1'],
  },
  checkPage(page, report) {
    const { kind } = page.source;
    for (const issue of page.issues) {
      if (!kind || !isMissing(page, issue) || isExplainedElsewhere(page, issue)) continue;
      const path = pathOf(issue);
      const name = String(path[path.length - 1]);
      const field = fieldsAt(kind.schema, path.slice(0, -1)).find((one) => one.name === name);
      report({
        place: { keyPath: path },
        message: `\`${pathText(path)}\` is missing`,
        advice: field?.description ? `${field.description.replace(/\.?$/, '.')}` : 'Add it.',
      });
    }
  },
});
