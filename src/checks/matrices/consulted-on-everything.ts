import { exampleMatrix, smellRule } from './smell-rule.ts';

const activities = (letter: string) =>
  ['build', 'approve', 'watch'].map(
    (id) => `id: ${id}, name: ${id} a change, responsible: [sre], accountable: sre, ${letter}: [developer]`,
  );

export const consultedOnEverything = smellRule('consulted-on-everything', {
  summary: 'No role is consulted on nearly every activity of a matrix.',
  explanation: `Whoever must be asked before everything holds up everything, and soon answers without looking. Keep
“consulted” where work would go wrong without asking. The share from which this warns is \`matrices.mostConsulted\`
in \`watchbook.config.ts\`.`,
  good: { file: 'content/matrices/releases.mdx', text: exampleMatrix('sre, developer', activities('informed')) },
  bad: {
    file: 'content/matrices/releases.mdx',
    text: exampleMatrix('sre, developer', activities('consulted')),
    at: ['6:14'],
  },
});
