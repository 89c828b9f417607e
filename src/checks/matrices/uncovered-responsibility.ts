import { exampleMatrix, exampleRole, smellRule } from './smell-rule.ts';

const activity = 'id: roll-back, name: Roll back a release, responsible: [sre], accountable: sre';

export const uncoveredResponsibility = smellRule('uncovered-responsibility', {
  summary: 'Every responsibility of a role is carried out by an activity of some matrix.',
  explanation: `A responsibility that no activity carries out is a promise nobody keeps, or work that nobody has
written down. A newcomer cannot tell which.`,
  good: {
    file: 'content/roles/sre.mdx',
    text: exampleRole('SRE'),
    others: { 'content/matrices/releases.mdx': exampleMatrix('sre', [`${activity}, responsibility: sre/releases`]) },
  },
  bad: {
    file: 'content/roles/sre.mdx',
    text: exampleRole('SRE'),
    others: { 'content/matrices/releases.mdx': exampleMatrix('sre', [activity]) },
    at: ['9:9'],
  },
});
