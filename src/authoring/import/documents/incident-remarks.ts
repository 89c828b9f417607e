import type { Heading } from 'mdast';
import type { Remark } from './text/conversion.ts';
import { textOf } from './tree/markdown.ts';

/** What was found out about an incident. */
export interface Found {
  readonly hasDay: boolean;
  readonly hasSeverity: boolean;
  /** Whether the source itself says when it began. */
  readonly hasStart: boolean;
  /** How many events its timeline was read into. */
  readonly events: number;
}

/**
 * What people have to tell of an incident, since figures are made of it and its
 * text does not tell it plainly.
 *
 * @param headings of the source
 */
export function remarksOfIncident(headings: readonly Heading[], found: Found): Remark[] {
  const has = (words: RegExp) => headings.some((heading) => words.test(textOf(heading)));
  return [
    ...(found.hasDay || found.events > 0
      ? []
      : [
          {
            rule: 'import-day',
            rank: 1 as const,
            message: 'nothing tells when it happened; `started` is the day of this import',
            advice: 'Write the day, or better the time with its offset, into `started`.',
          },
        ]),
    ...(found.events > 0 && !found.hasStart
      ? [
          {
            rule: 'import-start',
            rank: 2 as const,
            message: '`started` is the first time of its timeline',
            advice: 'Write when users were first affected: the time to detect is counted from there.',
          },
        ]
      : []),
    ...(found.hasSeverity
      ? []
      : [
          {
            rule: 'import-severity',
            rank: 2 as const,
            message: 'nothing tells how severe it was; `severity` is the least of the scale',
            advice: 'Write the right one: the insights count it.',
          },
        ]),
    ...(found.events === 0 && has(/\btimeline\b|^\s*\d{1,2}:\d{2}\b/i)
      ? [
          {
            rule: 'import-timeline',
            rank: 3 as const,
            message: 'its timeline is no plain table of times with their zone, and stays in the text',
            advice: 'Write its events into `timeline`: the page then shows them as a course.',
          },
        ]
      : []),
    ...(has(/\b(?:action items?|actions|follow[- ]?ups?|corrective|remediation)\b/i)
      ? [
          {
            rule: 'import-actions',
            rank: 3 as const,
            message: 'its action items stay in the text, since each needs an owner and a type',
            advice: 'Write those that are still open into `actions`: only these are followed up.',
          },
        ]
      : []),
  ];
}
