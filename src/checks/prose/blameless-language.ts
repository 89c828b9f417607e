import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';
import { proseOf, unquoted } from './prose.ts';

/** Words that look for a culprit, each with what to write instead. */
const patterns: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [
    /\b(?:human|operator|user|pilot) error\b/gi,
    'Say what the person saw and what the system allowed: “the command took any host name”.',
  ],
  [
    /\b(?:careless(?:ly|ness)?|negligen(?:t|ce|tly)|sloppy|sloppiness|incompeten(?:t|ce)|lazy|laziness|reckless(?:ly)?|foolish(?:ly)?|stupid(?:ly|ity)?)\b/gi,
    'Describe what happened, not what someone was like.',
  ],
  [
    /\b(?:should|ought to) have (?:known|noticed|seen|checked|realised|realized|paid attention|been more careful|thought)\b/gi,
    'With what they knew then it made sense. Say what would have shown it.',
  ],
  [
    /\b(?:could|would) (?:easily )?have (?:been )?(?:easily )?avoided if (?:he|she|they|someone|the engineer)\b/gi,
    'Say what would make it hard to happen again.',
  ],
  [
    /\b(?:forgot|neglected|omitted|did not bother|didn['’]t bother) to (?:check|read|follow|test|notice|verify|tell|inform|update|run)\b/gi,
    'Say what the procedure or the tool left out.',
  ],
  [
    /\b(?:is|was|were|are) (?:to blame|at fault)\b|\b(?:whose|his|her|their) (?:own )?(?:fault|mistake)\b|\bblame(?:d|s)? (?:on|for|the|him|her|them)\b/gi,
    'Describe the conditions; there is never one person who was it.',
  ],
  [
    /\b(?:wrong|bad|poor) judge?ment\b|\bcommon sense\b/gi,
    'Say what the people knew at the time and what they expected.',
  ],
];

const page = (text: string) => `---\ntitle: Example\n---\n\n## What went badly\n\n${text}\n`;

export const blamelessLanguage = defineRule({
  id: 'blameless-language',
  family: 'prose',
  language: 'en',
  severity: 'warn',
  summary: 'A post-mortem looks for conditions, not for culprits.',
  explanation: `People did what made sense to them with what they could see. A text that blames them teaches the next ones to
keep quiet, and leaves in place what made the slip possible. Words in quotation marks are left alone. The guide to
blameless post-mortems says more.`,
  good: {
    file: 'content/postmortems/example.mdx',
    text: page('The command accepted any host name and asked nothing.'),
  },
  bad: {
    file: 'content/postmortems/example.mdx',
    text: page('It was human error: the engineer should have known.'),
    at: ['7:8', '7:34'],
  },
  checkPage(page, report) {
    if (page.source.kind?.name !== 'postmortem') return;
    for (const { text, offset } of proseOf(page)) {
      const ours = unquoted(text);
      for (const [pattern, advice] of patterns) {
        for (const match of ours.matchAll(pattern)) {
          const start = offset + match.index;
          report({
            place: rangeBetween(page.source, start, start + match[0].length),
            message: `“${match[0]}” looks for a culprit`,
            advice,
          });
        }
      }
    }
  },
});
