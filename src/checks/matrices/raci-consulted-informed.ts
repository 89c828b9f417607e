import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciConsultedInformed = raciRule({
  id: 'raci-consulted-informed',
  problem: 'consulted-and-informed',
  summary: 'No role is both consulted and informed on one activity.',
  explanation: `Consulted means asked before, informed means told after. Whoever is asked before also hears the outcome,
so the second letter says nothing.`,
  good: {
    text: exampleMatrix(
      'sre, developer',
      'id: start-release\nresponsible: [sre]\naccountable: sre\nconsulted: [developer]',
    ),
  },
  bad: {
    text: exampleMatrix(
      'sre, developer',
      'id: start-release\nresponsible: [sre]\naccountable: sre\nconsulted: [developer]\ninformed: [developer]',
    ),
    at: ['9:16'],
  },
  message: (role) => `\`${role}\` is both consulted and informed`,
  advice: 'Keep it in `consulted` only: who is asked before also hears the outcome.',
});
