import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

export const hasFrontmatter = defineRule({
  id: 'has-frontmatter',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: 'Every page begins with frontmatter between two lines of three hyphens.',
  explanation: `A page is typed data with prose around it: its title, owner and the rest stand at the very top,
between two lines that hold nothing but \`---\`. Without them the page has no title and no place on the site.`,
  good: { text: '---\ntitle: Error budgets\n---\n\nText.\n' },
  bad: { text: '---\ntitle: Error budgets\n\nThe closing line is missing.\n', at: ['1:1'] },
  checkPage({ source }, report) {
    if (source.text.trim() === '') return;
    const { document } = source;
    const firstLine = rangeBetween(source, 0, Math.max(1, source.text.search(/\r|\n|$/)));
    if (!document) {
      const opened = /^\uFEFF?---[ \t]*[\r\n]/.test(source.text);
      report({
        place: firstLine,
        message: opened ? 'the frontmatter has no end' : 'the page has no frontmatter',
        advice: opened
          ? 'Close it with a line that holds only `---`.'
          : 'Begin the file with a line `---`, then the fields, then `---` again. `npm run new` writes a page to start from.',
      });
    } else if (
      document.errors.length === 0 &&
      (typeof source.value !== 'object' || source.value === null || Array.isArray(source.value))
    ) {
      report({
        place: firstLine,
        message: 'the frontmatter has no fields',
        advice: 'Write one field a line, such as `title: Error budgets`.',
      });
    }
  },
});
