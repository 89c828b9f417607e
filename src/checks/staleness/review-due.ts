import { reviewOf } from '../../model/review.ts';
import { defineRule } from '../rule.ts';

const page = (reviewed: string) =>
  `---\ntitle: Limits\nsummary: How full a disk may be.\nowner: sre\nreviewed: ${reviewed}\nreviewEvery: 6 months\naudience: []\ntopic: practice\n---\n\nText.\n`;

export const reviewDue = defineRule({
  id: 'review-due',
  family: 'staleness',
  severity: 'warn',
  summary: 'Someone has read a page through within the time it names.',
  explanation: `\`reviewed\` is the day on which someone last read the page and found that it holds; \`reviewEvery\` says
for how long that is good, and watchbook.config.ts how long where a page names nothing. Read the page, correct what is no longer
holds, then set \`reviewed\` to today. The owner is the one to ask.`,
  good: { text: page('2026-10-01') },
  bad: { text: page('2026-01-31'), at: ['5:11'] },
  checkHandbook({ pages }, report, { config, today }) {
    for (const page of pages) {
      const { due, daysOver } = reviewOf(page, config.reviewEvery, today);
      if (daysOver === undefined || daysOver <= 0) continue;
      report(page.file, {
        place: { path: ['reviewed'] },
        message: `the review expired on ${due}, ${daysOver} ${daysOver === 1 ? 'day' : 'days'} ago`,
        advice: `Read the page through, correct what is no longer true, and set \`reviewed: ${today}\`. Its owner is \`${page.data.owner}\`.`,
      });
    }
  },
});
