import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciIdleRole = raciRule({
  id: 'raci-idle-role',
  problem: 'idle-role',
  summary: 'Every role that has a column in a matrix has a letter in it.',
  explanation: 'An empty column makes readers look for something that is not there.',
  good: { text: exampleMatrix('sre', 'id: start-release\nresponsible: [sre]\naccountable: sre') },
  bad: {
    text: exampleMatrix('sre, sysadmin', 'id: start-release\nresponsible: [sre]\naccountable: sre'),
    at: ['3:14'],
  },
  message: (role) => `\`${role}\` has a column but no part in any activity`,
  advice: 'Take it out of `roles`, or give it its letters.',
});
