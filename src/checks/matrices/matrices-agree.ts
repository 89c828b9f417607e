import { disagreements } from '../../model/duties/raci.ts';
import { listOf } from '../nearest.ts';
import { defineRule } from '../rule.ts';

const matrix = (title: string, consulted: string) => `---
title: ${title}
summary: Who does what.
owner: sre
reviewed: 2026-11-23
roles: [sre, developer]
activities:
  - id: watch-release
    name: Watch a release
    responsible: [sre]
    accountable: sre
    ${consulted}: [developer]
---
`;

export const matricesAgree = defineRule({
  id: 'matrices-agree',
  family: 'matrices',
  severity: 'error',
  summary: 'Two matrices that share an activity assign it the same way.',
  explanation: `An activity is the same wherever its \`id\` stands. Two answers to “who does this?” are worse than none:
each side can point to its own page.`,
  good: {
    file: 'content/matrices/releases.mdx',
    text: matrix('Releases', 'consulted'),
    others: { 'content/matrices/incident-response.mdx': matrix('Incident response', 'consulted') },
  },
  bad: {
    file: 'content/matrices/releases.mdx',
    text: matrix('Releases', 'consulted'),
    others: { 'content/matrices/incident-response.mdx': matrix('Incident response', 'informed') },
    at: ['8:9'],
  },
  checkHandbook({ duties }, report) {
    for (const { activityId, first, second, index, roles } of disagreements(duties)) {
      report(second.file, {
        place: { path: ['activities', index, 'id'] },
        message: `\`${activityId}\` is assigned differently in ${first.file}`,
        advice: `The letters of ${listOf(roles)} differ. Make them match, or give one of the activities another id.`,
      });
    }
  },
});
