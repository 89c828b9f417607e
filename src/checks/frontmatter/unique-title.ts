import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const uniqueTitle = defineRule({
  id: 'unique-title',
  family: 'frontmatter',
  severity: 'warn',
  summary: 'No two pages of a kind have the same title.',
  explanation:
    'In a list or a search, two pages of the same name cannot be told apart, and someone opens the wrong one.',
  good: {
    text: '---\ntitle: Error budgets\n---\n',
    others: { 'content/guides/other.mdx': '---\ntitle: Severity levels\n---\n' },
  },
  bad: {
    text: '---\ntitle: Error budgets\n---\n',
    others: { 'content/guides/a.mdx': '---\ntitle: Error Budgets\n---\n' },
    at: ['2:8'],
  },
  checkHandbook(collection, report) {
    const seen = new Map<string, string>();
    for (const { file, kind, value } of [...collection.all].sort((a, b) => (a.file < b.file ? -1 : 1))) {
      const { title } = recordOf(value);
      if (!kind || typeof title !== 'string') continue;
      const key = `${kind}:${title.trim().toLowerCase()}`;
      const first = seen.get(key);
      if (first) {
        report(file, {
          place: { path: ['title'] },
          message: `${first} has this title too`,
          advice: 'Say in the title what sets this page apart.',
        });
      } else seen.set(key, file);
    }
  },
});
