import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { offsetsOf, type Source } from '../../source/source.ts';
import { type Edit, edited } from '../rename/edits.ts';
import { unquoted } from '../rename/mentions.ts';

/**
 * The text of a page with the levels of another severity scale, place by
 * place: the most severe stays the most severe. A scale with fewer levels
 * takes what is below its least severe for that.
 *
 * @param from ids of the scale that the page is written in
 */
export function withLevels(source: Source, from: readonly string[], to: readonly string[]): string {
  if (!source.kind || from.join() === to.join()) return source.text;
  const isLevel = ({ options }: SchemaField) => options.length > 0 && options.join() === from.join();
  const edits = valuesOf(source.kind.schema, source.value, isLevel).flatMap(({ path, value }): Edit[] => {
    const at = from.indexOf(String(value));
    const whole = offsetsOf(source, path);
    const stretch = whole && unquoted(source, whole, String(value));
    const level = to[Math.min(at, to.length - 1)];
    return at === -1 || !stretch || level === undefined ? [] : [{ ...stretch, text: level }];
  });
  return edited(source.text, edits);
}

/** Whether the prose of a page names a level of a scale. */
export const namesLevel = ({ body }: Source, ids: readonly string[]): boolean =>
  ids.some((id) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(body),
  );
