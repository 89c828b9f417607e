import { fieldsAt } from '../../kinds/schema-fields.ts';
import { didYouMean, listOf } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { pathOf, pathText } from './issues.ts';

export const unknownField = defineRule({
  id: 'unknown-field',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: 'Frontmatter has only the fields that its kind of page knows.',
  explanation: `A field with a slip in its name would be ignored without a word, and the fact in it lost.
So every field must be one that the kind knows. \`tags\` is the place for words that have no field of their own.`,
  good: { text: '---\ntitle: Error budgets\nsummary: How much failure we may spend.\nowner: sre\n---\n' },
  bad: { text: '---\ntitle: Error budgets\nsumary: How much failure we may spend.\nowner: sre\n---\n', at: ['3:1'] },
  checkPage(page, report) {
    const { kind } = page.source;
    if (!kind) return;
    for (const issue of page.issues) {
      if (issue.code !== 'unrecognized_keys') continue;
      const path = pathOf(issue);
      const known = fieldsAt(kind.schema, path).map((field) => field.name);
      for (const key of issue.keys) {
        const where = path.length > 0 ? `\`${pathText(path)}\`` : `a ${kind.label.one.toLowerCase()}`;
        report({
          place: { keyPath: [...path, key] },
          message: `\`${key}\` is not a field of ${where}`,
          advice: `${didYouMean(key, known)}Its fields are ${listOf(known, 30)}.`,
        });
      }
    }
  },
});
