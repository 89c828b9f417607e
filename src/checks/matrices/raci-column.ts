import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciColumn = raciRule({
  id: 'raci-column',
  problem: 'foreign-role',
  summary: 'Every role that has a letter in a matrix has a column in it.',
  explanation: `\`roles\` lists the columns in their order. A role that takes part without a column would not be seen in
the matrix at all.`,
  good: { text: exampleMatrix('sre, developer', 'id: start-release\nresponsible: [developer]\naccountable: sre') },
  bad: { text: exampleMatrix('sre', 'id: start-release\nresponsible: [developer]\naccountable: sre'), at: ['6:19'] },
  message: (role) => `\`${role}\` takes part but has no column`,
  advice: 'Add it to `roles` at the top of the matrix.',
});
