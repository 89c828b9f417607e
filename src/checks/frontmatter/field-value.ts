import { offsetsOf } from '../../source/source.ts';
import type { Issue } from '../checked-page.ts';
import { didYouMean, listOf } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { isExplainedElsewhere, isMissing, pathOf, pathText, valueAt } from './issues.ts';

export const fieldValue = defineRule({
  id: 'field-value',
  family: 'frontmatter',
  severity: 'error',
  summary: 'The value of every field is one that the field can have.',
  explanation: `Dates exist, links are whole, lists are lists, and a field with a fixed set of words has one of them.
Pages, search facets and statistics are made from these values, so a value that is only nearly right would silently go
missing there.`,
  good: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait a minute.\nowner: sre\nreviewed: 2026-11-23\ntier: important\n---\n',
  },
  bad: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait a minute.\nowner: sre\nreviewed: 2026-02-30\ntier: importent\n---\n',
    at: ['5:11', '6:7'],
  },
  checkPage(page, report) {
    for (const issue of page.issues) {
      if (issue.code === 'unrecognized_keys' || isMissing(page, issue) || isExplainedElsewhere(page, issue)) continue;
      const path = pathOf(issue);
      const value = valueAt(page.source.value, path);
      const iso = /^expected a (date|time)/.test(issue.message) ? isoDate(value) : undefined;
      const offsets = offsetsOf(page.source, path);
      report({
        place: { path },
        message: `\`${pathText(path)}: ${shown(value)}\` does not fit`,
        advice: iso ? `Write \`${iso}\`; \`--fix\` does it.` : adviceFor(issue, value),
        ...(iso && offsets && { fix: [{ ...offsets, text: iso }] }),
      });
    }
  },
});

function adviceFor(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value': {
      const options = issue.values.map(String);
      return `${didYouMean(String(value), options)}It can be ${listOf(options, 40)}.`;
    }
    case 'invalid_type':
      if (issue.expected === 'string' && typeof value !== 'object') return `Put it in quotes: \`"${shown(value)}"\`.`;
      if (issue.expected === 'array') return 'Expected a list: `[one, two]`, or one item a line after `- `.';
      if (issue.expected === 'object') return 'Expected fields of its own, indented by two spaces.';
      if (issue.expected === 'int') return 'Expected a whole number.';
      return `Expected ${articled(issue.expected)}.`;
    case 'too_big':
      if (issue.origin === 'string') return `It has ${String(value).length} characters; at most ${issue.maximum} fit.`;
      return `It can be at most ${issue.maximum}.`;
    case 'too_small':
      if (issue.origin === 'array')
        return `Expected at least ${issue.minimum === 1 ? 'one item' : `${issue.minimum} items`}.`;
      if (issue.origin === 'string') return sentence(issue.message);
      return `Expected a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}.`;
    default:
      return sentence(issue.message);
  }
}

/** A value on one line, cut where it is long. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '’');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.]?$/, '')}.`;
}

/** A date with its year first and a wrong sign or too few digits, as ISO 8601; undefined where it could mean another. */
function isoDate(value: unknown): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})([-/.]\d{1,2})([-/.]\d{1,2})$/.exec(String(value)) ?? [];
  if (!year) return undefined;
  const iso = [year, month.slice(1).padStart(2, '0'), day.slice(1).padStart(2, '0')].join('-');
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
