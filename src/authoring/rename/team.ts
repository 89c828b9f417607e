import { isMap, isScalar, parseDocument } from 'yaml';
import type { Place } from './place.ts';
import type { FileChange } from './plan.ts';

/**
 * What a role's new name changes in the list of teams, where the role is a key.
 *
 * @param text the list, as YAML
 * @returns undefined where the role is not in it, or the new one is there already
 */
export function changeOfTeams(file: string, text: string, from: Place, to: Place): FileChange | undefined {
  const { contents } = parseDocument(text);
  if (from.kind.name !== 'role' || !isMap(contents) || contents.has(to.id)) return undefined;
  const key = contents.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === from.id);
  const [start, end] = (isScalar(key) && key.range) || [];
  if (start === undefined || end === undefined) return undefined;
  const line = text.slice(0, start).split('\n').length;
  return { file, before: text, after: text.slice(0, start) + to.id + text.slice(end), lines: [line] };
}
