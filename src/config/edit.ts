import { parseAst } from 'rolldown/parseAst';
import { bare, type Node, nameOf, settingsIn } from './place.ts';

/** New values by the name of a setting: whatever JSON can say. */
export type SettingChanges = Readonly<Record<string, unknown>>;

/**
 * The text of `watchbook.config.ts` with other settings. Nothing else of it
 * changes: comments, order and what was left out stay. A setting that is not
 * there yet is added at the end.
 *
 * @param text the whole file
 * @param changes by the name of a setting, at the top
 * @throws where the file has no settings to be found
 * @example withSettings("export const config = defineConfig({ title: 'A' });", { title: 'B' })
 */
export function withSettings(text: string, changes: SettingChanges): string {
  let changed = text;
  for (const [name, value] of Object.entries(changes)) changed = withSetting(changed, name, value);
  return changed;
}

function withSetting(text: string, name: string, value: unknown): string {
  const settings = settingsIn(parseAst(text, { lang: 'ts' }) as unknown as Node);
  if (settings?.type !== 'ObjectExpression') throw new Error('watchbook.config.ts has no settings that can be read.');
  const properties = settings.properties as readonly Node[];
  const property = properties.find((one) => nameOf(one) === name);
  if (property) {
    const { start, end } = bare(property.value as Node) ?? property;
    // Written in another way, it is the same, and stays as it is.
    if (JSON.stringify(dataOf(property.value as Node)) === JSON.stringify(value)) return text;
    return text.slice(0, start) + literal(value, '  ') + text.slice(end);
  }
  const last = properties.at(-1);
  const at = last ? last.end : settings.start + 1;
  const line = `\n  ${name}: ${literal(value, '  ')},`;
  const hasComma = /^\s*,/.exec(text.slice(at))?.[0] ?? '';
  return text.slice(0, at + hasComma.length) + (last && !hasComma ? ',' : '') + line + text.slice(at + hasComma.length);
}

/** What a literal says; undefined for what is none. */
function dataOf(node: Node | undefined): unknown {
  const value = bare(node);
  if (value?.type === 'Literal') return value.value;
  if (value?.type === 'ArrayExpression') return (value.elements as readonly Node[]).map(dataOf);
  if (value?.type === 'ObjectExpression')
    return Object.fromEntries(
      (value.properties as readonly Node[]).map((one) => [String(nameOf(one)), dataOf(one.value as Node)]),
    );
  return undefined;
}

/** A value as the project writes it: single quotes, and one item of a list a line where they are records. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, `${indent}  `));
    return value.some((item) => typeof item === 'object')
      ? `[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`
      : `[${items.join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, inside]) => {
      const name = /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key);
      return `${name}: ${literal(inside, indent)}`;
    });
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
  }
  return JSON.stringify(value);
}

const quoted = (text: string) =>
  text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
