import { exampleMatrix, raciRule } from './raci-rule.ts';

export const raciSameActivity = raciRule({
  id: 'raci-same-activity',
  problem: 'same-id',
  summary: 'No two activities of a matrix have the same id.',
  explanation: 'The id is the anchor of the activity on the page, and how matrices are compared with each other.',
  good: {
    text: exampleMatrix(
      'sre',
      'id: start-release\nresponsible: [sre]\naccountable: sre',
      'id: stop-release\nresponsible: [sre]\naccountable: sre',
    ),
  },
  bad: {
    text: exampleMatrix(
      'sre',
      'id: start-release\nresponsible: [sre]\naccountable: sre',
      'id: start-release\nresponsible: [sre]\naccountable: sre',
    ),
    at: ['8:9'],
  },
  message: (activity) => `\`${activity}\` is the id of two activities`,
  advice: 'Give each activity its own id, or join the two.',
});
