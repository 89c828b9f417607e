import { parseAst } from 'rolldown/parseAst';
import { type Node, settingsIn } from '../../config/place.ts';

/**
 * The settings of 0.1.0 were a plain object; since 0.2.0 `defineConfig()`
 * checks them and fills in what is left out. Nothing within them changes.
 *
 * @param text the whole of watchbook.config.ts
 * @returns the same text where it is of the new form, or of none that is known
 */
export function withDefinedSettings(text: string): string {
  const program = parseAst(text, { lang: 'ts' }) as unknown as Node;
  const object = settingsIn(program);
  if (object?.type !== 'ObjectExpression' || /\bdefineConfig\b/.test(text)) return text;
  const rest = text
    .slice(object.end)
    .replace(/^\s*(?:as const)?(?:\s*satisfies [^;\n]+)?\s*;?/, ');')
    .replace(/\n*export type Config = typeof config;\n?/, '\n');
  const head = `import { defineConfig } from './src/config/define-config.ts';\n\n`;
  return `${head}${text.slice(0, object.start)}defineConfig(${text.slice(object.start, object.end)}${rest}`;
}
