import { longestValue, valuePattern } from '../kinds/value-pattern.ts';
import { words } from '../words/words.ts';

/** What a runbook asks its reader to fill in. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly pattern?: string | undefined;
  /** The alert’s label that fills it, where that has another name. */
  readonly label?: string | undefined;
}

/** Characters that steer a terminal or hide in a text: controls but the line break, and marks of writing direction. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/**
 * What is wrong with a value.
 *
 * @param value without spaces around it, not empty
 * @returns a sentence for the reader; undefined where the value will do
 * @example faultOf({ name: 'pod', description: 'Which pod', example: 'web-1' }, '-f') // "It must not begin with a hyphen: …"
 */
export function faultOf({ example, pattern }: Parameter, value: string): string | undefined {
  if (hidden.test(value.replaceAll('\n', ''))) return words.runbook.invisible;
  if (value.length > longestValue) return words.runbook.tooLong(longestValue);
  if (pattern !== undefined) {
    const wanted = patternOf(pattern);
    if (typeof wanted === 'string') return words.runbook.badPattern;
    return wanted.matches(value) ? undefined : words.runbook.looksWrong(example);
  }
  // A value that begins with a hyphen would be read as an option of the command.
  return value.startsWith('-') ? words.runbook.noHyphen : undefined;
}

/** Patterns that were read, since a value is looked at with every key that is pressed. */
const read = new Map<string, ReturnType<typeof valuePattern>>();
function patternOf(source: string) {
  const pattern = read.get(source) ?? valuePattern(source);
  read.set(source, pattern);
  return pattern;
}

/** Filled-in values as the reader typed them; what is empty is left out. */
export type Values = Readonly<Record<string, string>>;

/** The values that are filled in and right. */
export function validValues(parameters: readonly Parameter[], values: Values): Values {
  const right = parameters.flatMap((parameter) => {
    const value = values[parameter.name];
    return value === undefined || faultOf(parameter, value) !== undefined ? [] : [[parameter.name, value] as const];
  });
  return Object.fromEntries(right);
}

/**
 * The values that an address brings along, by the name of the parameter or of
 * the alert’s label: `?namespace=payments`. Of two with the same name the last counts.
 *
 * @example valuesFromQuery(parameters, '?namespace=payments&utm=x') // { namespace: "payments" }
 */
export function valuesFromQuery(parameters: readonly Parameter[], search: string): Values {
  const query = new URLSearchParams(search);
  const brought = parameters.flatMap(({ name, label = name }) => {
    const value = [...query.getAll(label), ...query.getAll(name)].at(-1)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(brought);
}

/**
 * An address's query with the values in it; what else it held stays.
 *
 * @example queryWith(parameters, { namespace: 'payments' }, '?utm=x') // "?utm=x&namespace=payments"
 */
export function queryWith(parameters: readonly Parameter[], values: Values, search: string): string {
  const query = new URLSearchParams(search);
  const names = new Set(parameters.map(({ name }) => name));
  for (const { name, label = name } of parameters) {
    query.delete(name);
    // Left there, a value that the reader took back would return with the next load.
    if (!names.has(label)) query.delete(label);
    const value = values[name];
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
