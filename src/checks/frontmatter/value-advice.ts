import { isScalar } from 'yaml';
import { type FieldPath, offsetsOf, type Source } from '../../source/source.ts';
import type { Issue } from '../checked-page.ts';
import type { Fix } from '../finding.ts';
import { didYouMean, listOf } from '../nearest.ts';
import { daysMeant, timesMeant } from './dates.ts';

/** What to do about a value, and the change that does it where there is only one. */
export interface Advice {
  readonly advice: string;
  readonly fix?: Fix;
}

/** A value of the frontmatter as it was typed: what YAML makes of `0x10` or `1.10` is no longer that. */
export interface TypedValue {
  readonly value: unknown;
  /** The characters of the file, where the value is a plain one without quotes. */
  readonly typed: string | undefined;
  readonly offsets: { readonly start: number; readonly end: number } | undefined;
}

/** The value at a path, with what its writer typed. */
export function typedAt(source: Source, path: FieldPath, value: unknown): TypedValue {
  const node = source.document?.getIn(path, true);
  const offsets = offsetsOf(source, path);
  const isPlain = isScalar(node) && node.type === 'PLAIN' && offsets !== undefined;
  return { value, typed: isPlain ? source.text.slice(offsets.start, offsets.end) : undefined, offsets };
}

/** A value on one line, cut where it is long. */
export function shown({ value, typed }: TypedValue): string {
  const text = typeof value === 'string' ? value : (typed ?? JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '’');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** What to write instead of a value that does not fit its field. */
export function adviceFor(issue: Issue, given: TypedValue): Advice {
  return dateAdvice(issue, given) ?? typeAdvice(issue, given) ?? { advice: rangeAdvice(issue, given) };
}

/** For a field that holds a day or a time: the one that was probably meant. */
function dateAdvice(issue: Issue, { value, typed, offsets }: TypedValue): Advice | undefined {
  const [, wanted] = /^expected a (date|time)\b/.exec(issue.message) ?? [];
  const text = typed ?? (typeof value === 'string' ? value : undefined);
  if (!wanted || text === undefined) return undefined;
  const times = wanted === 'time' ? timesMeant(text) : [];
  const isWhole = times.every(({ hasOffset }) => hasOffset);
  const readings = times.length > 0 ? times.map(({ iso }) => iso) : daysMeant(text);
  const [only] = readings;
  if (only === undefined) return undefined;
  if (!isWhole) {
    const example = listOf(readings.map((iso) => `${iso}Z`)).replace(' and ', ' or ');
    return { advice: `Write ${example} for UTC, or the offset of the clock it was read from, such as \`+02:00\`.` };
  }
  if (readings.length > 1)
    return { advice: `It can mean ${listOf(readings).replace(' and ', ' or ')}: write the one you mean.` };
  return {
    advice: `Write \`${only}\`; \`--fix\` does it.`,
    ...(offsets && { fix: [{ ...offsets, text: only }] }),
  };
}

/** For a value of another type than the field's. */
function typeAdvice(issue: Issue, given: TypedValue): Advice | undefined {
  const { value, typed, offsets } = given;
  if (issue.code === 'invalid_union' && mayBeText(issue) && isNoText(value)) return quoted(given);
  if (issue.code !== 'invalid_type') return undefined;
  // A schema that words its own message knows better than its type.
  if (!issue.message.startsWith('Invalid input')) return { advice: sentence(issue.message) };
  if (issue.expected === 'string' && typeof value !== 'object') return quoted(given);
  if (issue.expected === 'string' && value === null && typed)
    return { advice: `Put it in quotes if you mean the word: \`"${typed}"\`. Else take it out.` };
  if (issue.expected === 'array') return { advice: 'Expected a list: `[one, two]`, or one item a line after `- `.' };
  if (issue.expected === 'object') return { advice: 'Expected fields of its own, indented by two spaces.' };
  if (issue.expected === 'int' || issue.expected === 'number') {
    const noun = issue.expected === 'int' ? 'a whole number' : 'a number';
    if (typeof value !== 'string' || !offsets || !/^\d+$/.test(value)) return { advice: `Expected ${noun}.` };
    return {
      advice: `Expected ${noun}: write it without quotes, \`${value}\`; \`--fix\` does it.`,
      fix: [{ ...offsets, text: value }],
    };
  }
  return { advice: `Expected ${articled(issue.expected)}.` };
}

const isNoText = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

/** Whether a field of several shapes may hold a text of any kind; a time written as a number stays wrong in quotes. */
function mayBeText({ errors, message }: Extract<Issue, { code: 'invalid_union' }>): boolean {
  const firsts = errors.map(([first]) => first);
  return !/^expected a (date|time)\b/.test(message) && firsts.some((first) => isTextWanted(first));
}

const isTextWanted = (issue: Issue | undefined): boolean =>
  issue?.code === 'invalid_type' && issue.expected === 'string' && issue.path.length === 0;

function quoted({ typed, offsets }: TypedValue): Advice {
  if (typed === undefined || !offsets) return { advice: 'Put it in quotes.' };
  return {
    advice: `Put it in quotes: \`"${typed}"\`; \`--fix\` does it.`,
    fix: [{ ...offsets, text: `"${typed}"` }],
  };
}

/** For a value of the right type that is not among those the field can have. */
function rangeAdvice(issue: Issue, given: TypedValue): string {
  const { value } = given;
  switch (issue.code) {
    case 'invalid_value': {
      const options = issue.values.map(String);
      return `${didYouMean(shown(given), options)}It can be ${listOf(options, 40)}.`;
    }
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

function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.]?$/, '')}.`;
}
