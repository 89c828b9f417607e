import { isBefore, type Moment, momentOf } from '../../model/time.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const page = (first: string, second: string) =>
  `---\ntitle: Example\ntimeline:\n  - at: ${first}\n    event: The alert fires.\n  - at: ${second}\n    event: The release is rolled back.\n---\n`;

export const timelineOrder = defineRule({
  id: 'timeline-order',
  family: 'incidents',
  severity: 'error',
  summary: 'The timeline of a post-mortem goes forward.',
  explanation: `Readers follow the timeline from top to bottom and see only what people knew at each moment. An event
out of order is often one whose day or offset is wrong.`,
  good: { file: 'content/postmortems/example.mdx', text: page('2026-03-31T14:05+02:00', '2026-03-31T14:20+02:00') },
  bad: {
    file: 'content/postmortems/example.mdx',
    text: page('2026-03-31T14:05+02:00', '2026-03-31T13:20+02:00'),
    at: ['6:9'],
  },
  checkPage({ source }, report) {
    const { timeline } = recordOf(source.value);
    if (source.kind?.name !== 'postmortem' || !Array.isArray(timeline)) return;
    let previous: Moment | undefined;
    for (const [index, event] of timeline.entries()) {
      const { at } = recordOf(event);
      const moment = typeof at === 'string' ? momentOf(at) : undefined;
      if (!moment) continue;
      if (previous && isBefore(moment, previous)) {
        report({
          place: { path: ['timeline', index, 'at'] },
          message: `this event is before the one above it (${previous.text})`,
          advice: 'Put the events in the order in which they happened, earliest first.',
        });
      }
      previous = moment;
    }
  },
});
