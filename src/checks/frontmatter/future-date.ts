import { isOfProduct, kinds } from '../../kinds/index.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { calendarOf, laterDay } from '../../model/time.ts';
import { defineRule } from '../rule.ts';
import { pathText } from './issues.ts';

export const futureDate = defineRule({
  id: 'future-date',
  family: 'frontmatter',
  severity: 'error',
  summary: 'What has happened lies in the past: reviews, exercises, incidents, finished actions.',
  explanation: `A review dated next year is a slip of the keyboard, and would keep the page from ever coming up for
review again. Only \`due\`, the day something is due, may lie ahead. One day of grace allows for time zones.`,
  good: { text: '---\ntitle: Limits\nreviewed: 2026-11-23\n---\n' },
  bad: { text: '---\ntitle: Limits\nreviewed: 2027-11-23\n---\n', at: ['3:11'] },
  checkHandbook(collection, report, { today }) {
    const latest = laterDay(today, 1);
    for (const { file, kind, value } of collection.all) {
      // Who checks an older day, as a test does, cannot change the product's own pages.
      if (kind && isOfProduct(kind)) continue;
      for (const { path, value: text } of kind ? valuesOf(kinds[kind].schema, value, isPast) : []) {
        if (typeof text !== 'string' || !dayAtStart.test(text) || calendarOf(text, 'day') <= latest) continue;
        report(file, {
          place: { path },
          message: `\`${pathText(path)}: ${text}\` lies in the future`,
          advice: `Today is ${today}. Look at the year and the month.`,
        });
      }
    }
  },
});

const dayAtStart = /^\d{4}-\d{2}-\d{2}/;
const isPast = ({ facts }: SchemaField) => facts.past === true;
