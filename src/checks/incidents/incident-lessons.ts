import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const file = 'content/postmortems/example.mdx';

export const incidentLessons = defineRule({
  id: 'incident-lessons',
  family: 'incidents',
  severity: 'error',
  summary: 'A final post-mortem names its times, causes, a timeline, and its actions or why there are none.',
  explanation: `A post-mortem is finished when somebody could learn from it: at least one contributing cause, a timeline,
and for our own incidents when they were detected, mitigated and resolved, and actions, or in \`noActions\` the reason
why there are none. Drafts may lack all of these.`,
  good: {
    file,
    text: '---\ntitle: Example\norigin: ours\nstatus: final\nstarted: 2026-03-31\ndetected: 2026-03-31\nmitigated: 2026-03-31\nresolved: 2026-03-31\ncauses: [expiry]\ntimeline:\n  - at: 2026-03-31\n    event: It expired.\nactions: []\nnoActions: The service is switched off.\n---\n',
  },
  bad: {
    file,
    text: '---\ntitle: Example\norigin: ours\nstatus: final\ncauses: []\ntimeline: []\nactions: []\n---\n',
    at: ['4:9', '5:9', '6:11', '7:10'],
  },
  checkPage({ source }, report) {
    if (source.kind?.name !== 'postmortem') return;
    const { origin, status, causes, timeline, actions, noActions } = recordOf(source.value);
    if (status !== 'final') return;
    const unknown = ['detected', 'mitigated', 'resolved'].filter((time) => recordOf(source.value)[time] === undefined);
    if (origin === 'ours' && unknown.length > 0) {
      report({
        place: { path: ['status'] },
        message: `a final post-mortem that does not say when it was ${unknown.join(', ')}`,
        advice: 'Add the times, from the logs or the chat, or leave it in review until they are found.',
      });
    }
    const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0;
    if (isEmpty(causes)) {
      report({
        place: { path: ['causes'] },
        message: 'a final post-mortem without a contributing cause',
        advice: 'Name what made it possible or worse; there is never nothing.',
      });
    }
    if (isEmpty(timeline)) {
      report({
        place: { path: ['timeline'] },
        message: 'a final post-mortem without a timeline',
        advice: 'Add at least when it began, when it was noticed and when it was over.',
      });
    }
    if (isEmpty(actions) && !noActions && origin === 'ours') {
      report({
        place: { path: ['actions'] },
        message: 'a final post-mortem has no actions and does not say why',
        advice: 'Add an action, or the reason in `noActions`.',
      });
    }
  },
});
