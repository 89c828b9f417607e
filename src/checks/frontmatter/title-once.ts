import { textOf } from '../../source/body.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const titleOnce = defineRule({
  id: 'title-once',
  family: 'frontmatter',
  severity: 'error',
  summary: 'The title stands in the frontmatter alone; the body has no heading of the first level.',
  explanation: `The page shows its \`title\` as the one heading of the first level. Repeated in the body it is read out
twice to those who listen, and stands twice in the table of contents.`,
  good: { text: '---\ntitle: Error budgets\n---\n\n## What they are for\n' },
  bad: { text: '---\ntitle: Error budgets\n---\n\n# What they are for\n\n## Error budgets\n', at: ['5:1', '7:1'] },
  checkPage(page, report) {
    const { title } = recordOf(page.source.value);
    for (const node of page.nodes) {
      if (node.type !== 'heading') continue;
      const repeats = typeof title === 'string' && textOf(node).trim().toLowerCase() === title.trim().toLowerCase();
      if (!repeats && node.depth !== 1) continue;
      report({
        place: page.rangeOf(node),
        message: repeats ? 'the heading repeats the title' : 'the body has a heading of the first level',
        advice: repeats ? 'Take it out: the page shows its title.' : 'Begin with `##`: the title is the first level.',
      });
    }
  },
});
