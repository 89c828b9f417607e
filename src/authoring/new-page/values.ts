import { parse } from 'yaml';
import type { Field } from './field.ts';

/** Answers by field name, each as the texts that were typed. */
export type Given = Readonly<Record<string, readonly string[]>>;

/**
 * The value that typed texts stand for.
 *
 * @param texts what was typed, one text a flag; of a field that is no list the last counts
 * @returns text, a number, a list, or data from YAML; what cannot be read stays text, for the schema to refuse
 * @example valueFrom(services, ['checkout, payments']) // ["checkout", "payments"], of a field that is a list of ids
 */
export function valueFrom(field: Field, texts: readonly string[]): unknown {
  if (field.type === 'data') return dataFrom(field, texts);
  const single = field.type === 'number' ? numberFrom : (text: string) => text;
  if (!field.list) return single(texts.at(-1) ?? '');
  const items = field.commas ? texts.flatMap((text) => text.split(',')) : texts;
  return items
    .map((text) => text.trim())
    .filter(Boolean)
    .map(single);
}

/**
 * Sets a value by its dotted name in a copy of the given data.
 *
 * @example withValue({ title: 'A' }, 'impact.summary', 'None') // { title: "A", impact: { summary: "None" } }
 */
export function withValue(
  data: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown,
): Record<string, unknown> {
  const [key = '', ...rest] = name.split('.');
  const inner = data[key];
  const base = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  return { ...data, [key]: rest.length === 0 ? value : withValue(base, rest.join('.'), value) };
}

function dataFrom({ list }: Field, texts: readonly string[]): unknown {
  try {
    const values: unknown[] = texts.map((text) => parse(text));
    return list ? values.flat() : values.at(-1);
  } catch {
    return texts.join('\n');
  }
}

function numberFrom(text: string): number | string {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
