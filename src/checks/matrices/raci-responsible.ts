import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciResponsible = raciRule({
  id: 'raci-responsible',
  problem: 'no-responsible',
  summary: 'Every activity has at least one responsible role.',
  explanation: `An activity that nobody does is a wish. The accountable role may also be the one that does the work:
name it in both.`,
  good: { text: exampleMatrix('sre', 'id: start-release\nresponsible: [sre]\naccountable: sre') },
  bad: { text: exampleMatrix('sre', 'id: start-release\nresponsible: []\naccountable: sre'), at: ['6:18'] },
  message: (activity) => `nobody does \`${activity}\``,
  advice: 'Name at least one role in `responsible`; it may be the accountable one.',
});
