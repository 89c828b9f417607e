import { exampleMatrix, exampleRole, smellRule } from './smell-rule.ts';

const owned = (owner: string) =>
  ['build', 'approve', 'watch', 'announce', 'archive'].map(
    (id, index) =>
      `id: ${id}, name: ${id} a change, responsibility: sre/releases, responsible: [developer], accountable: ${index === 0 ? 'developer' : owner === 'shared' ? (['sre', 'developer', 'tester', 'tester'][index - 1] ?? '') : owner}`,
  );
const others = (owner: string) => ({
  'content/roles/developer.mdx': exampleRole('Developer'),
  'content/roles/tester.mdx': exampleRole('Tester'),
  'content/matrices/releases.mdx': exampleMatrix('sre, developer, tester', owned(owner)),
});

export const overloadedRole = smellRule('overloaded-role', {
  summary: 'No role answers for more than its share of all activities.',
  explanation: `Where one role is accountable for nearly everything, it answers for nothing in particular. The share
from which this warns is \`matrices.mostAccountabilities\` in \`watchbook.config.ts\`.`,
  good: { file: 'content/roles/sre.mdx', text: exampleRole('SRE'), others: others('shared') },
  bad: { file: 'content/roles/sre.mdx', text: exampleRole('SRE'), others: others('sre'), at: ['2:8'] },
});
