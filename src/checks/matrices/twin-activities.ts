import { exampleMatrix, smellRule } from './smell-rule.ts';

const activities = (second: string) => [
  'id: one, name: Roll back a failed release, responsible: [sre], accountable: sre',
  `id: two, name: ${second}, responsible: [sre], accountable: sre`,
];

export const twinActivities = smellRule('twin-activities', {
  summary: 'No two activities look the same.',
  explanation: `Two activities with nearly the same name are read as one, and then their letters contradict each
other. How similar names may be is \`matrices.twinSimilarity\` in \`watchbook.config.ts\`: the share of words they have in
common.`,
  good: { file: 'content/matrices/releases.mdx', text: exampleMatrix('sre', activities('Announce a release')) },
  bad: {
    file: 'content/matrices/releases.mdx',
    text: exampleMatrix('sre', activities('Roll back the failed release')),
    at: ['9:22'],
  },
});
