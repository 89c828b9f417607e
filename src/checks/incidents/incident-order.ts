import { disorderIn, type IncidentTime, incidentTimes } from '../../model/incidents/incident.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const incidentOrder = defineRule({
  id: 'incident-order',
  family: 'incidents',
  severity: 'error',
  summary: 'The times of an incident follow each other: started, detected, acknowledged, mitigated, resolved.',
  explanation: `Time to detect, to mitigate and to resolve are worked out from these times. A time before an earlier one
is nearly always a slip in the day or the offset. A time that nobody knows is left out, never guessed.`,
  good: {
    file: 'content/postmortems/example.mdx',
    text: '---\ntitle: Example\nstarted: 2026-03-31T14:05+02:00\ndetected: 2026-03-31T14:09+02:00\n---\n',
  },
  bad: {
    file: 'content/postmortems/example.mdx',
    text: '---\ntitle: Example\nstarted: 2026-03-31T14:05+02:00\ndetected: 2026-03-31T13:09+02:00\n---\n',
    at: ['4:11'],
  },
  checkPage({ source }, report) {
    if (source.kind?.name !== 'postmortem') return;
    const value = recordOf(source.value);
    const times: { [Time in IncidentTime]?: string } = {};
    for (const name of incidentTimes) {
      const time = value[name];
      if (typeof time === 'string') times[name] = time;
    }
    // A missing start is another rule's finding; an empty one has no place in the order.
    for (const { earlier, later } of disorderIn({ started: '', ...times })) {
      report({
        place: { path: [later] },
        message: `\`${later}\` is before \`${earlier}\``,
        advice: `Compare the day and the offset with \`${earlier}: ${times[earlier]}\`.`,
      });
    }
  },
});
