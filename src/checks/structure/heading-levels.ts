import { defineRule } from '../rule.ts';

export const headingLevels = defineRule({
  id: 'heading-levels',
  family: 'structure',
  severity: 'error',
  summary: 'Headings go down one level at a time.',
  explanation: `A \`####\` right under a \`##\` looks like a smaller heading, but to a screen reader and in the table of
contents a level is missing. The first heading of a page is a \`##\`, since the title is the first level.`,
  good: { text: '---\ntitle: Disks\n---\n\n## Space\n\n### Inodes\n\n## Speed\n' },
  bad: { text: '---\ntitle: Disks\n---\n\n### Space\n\n## Speed\n\n#### Latency\n', at: ['5:1', '9:1'] },
  checkPage(page, report) {
    let level = 1;
    for (const node of page.nodes) {
      if (node.type !== 'heading' || node.depth === undefined) continue;
      if (node.depth > level + 1) {
        report({
          place: page.rangeOf(node),
          message: `a heading of level ${node.depth} follows one of level ${level}`,
          advice: `Write \`${'#'.repeat(level + 1)}\` here${level === 1 ? ': the title is the first level' : ''}.`,
        });
      }
      level = node.depth;
    }
  },
});
