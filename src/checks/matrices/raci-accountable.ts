import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciAccountable = raciRule({
  id: 'raci-accountable',
  problem: 'no-accountable',
  summary: 'Every activity has exactly one accountable role.',
  explanation: `Someone has to answer for the result, and only one role can: where two are accountable, each can wait
for the other; where none is, nobody notices that it is not done. \`accountable\` is a single role, not a list.`,
  good: {
    text: exampleMatrix('sre, developer', 'id: start-release\nresponsible: [developer]\naccountable: sre'),
  },
  bad: {
    text: exampleMatrix(
      'sre, developer',
      'id: start-release\nresponsible: [developer, sre]\naccountable: [sre, developer]',
    ),
    at: ['7:18'],
  },
  message: (activity) => `\`${activity}\` has not exactly one accountable role`,
  advice: 'Write one role after `accountable:`, not a list. The others may be responsible.',
});
