import { isMap, isScalar, type Pair, stringify } from 'yaml';
import type { Source } from '../../source/source.ts';

/**
 * The text of a page with other values in some fields of its frontmatter. All
 * else stays as it is written: other fields, comments, layout, the body.
 *
 * @param order the fields of the kind in their order, to find the place of one that is new
 */
export function withFields(
  { text, document }: Source,
  values: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const map = document?.contents;
  if (!isMap(map)) return text;
  const edits = Object.entries(values).map(([name, value]) => {
    const line = stringify({ [name]: value }, { lineWidth: 0 }).trimEnd();
    const own = map.items.find((pair) => keyOf(pair) === name);
    const place = own ? rangeOf(own, text) : undefined;
    if (place) return { ...place, text: line };
    const before = map.items.filter((pair) => order.indexOf(keyOf(pair) ?? '') < order.indexOf(name)).at(-1);
    const end = lineEnd(text, (before && rangeOf(before, text)?.end) ?? map.range?.[0] ?? 0);
    return { start: end, end, text: `\n${line}` };
  });
  // From the end, so that earlier offsets stay right; of several at one place the later field is put first.
  return edits
    .map((edit, index) => ({ ...edit, index: order.indexOf(Object.keys(values)[index] ?? '') }))
    .sort((a, b) => b.start - a.start || b.index - a.index)
    .reduce((sofar, edit) => sofar.slice(0, edit.start) + edit.text + sofar.slice(edit.end), text);
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : undefined);

/** From the first letter of the key to the last of the value; a comment behind it is left alone. */
function rangeOf(pair: Pair, text: string): { start: number; end: number } | undefined {
  const key = isScalar(pair.key) ? pair.key.range : undefined;
  const value = (pair.value as { range?: readonly number[] } | null)?.range;
  if (!key) return undefined;
  let end = value?.[1] ?? key[1] + 1;
  while (end > key[0] && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start: key[0], end };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const last = end === -1 ? text.length : end;
  return text[last - 1] === '\r' ? last - 1 : last;
}
