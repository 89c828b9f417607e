import { transformSync } from 'esbuild';

const inline = /(<script\b[^>]*?\sis:inline\b[^>]*>)([\s\S]*?)(<\/script>)/g;

/** A component's source whose scripts that pages hold as they are (`is:inline`) are as short as they can be. */
export function withShortScripts(astro: string): string {
  return astro.replaceAll(inline, (_, start: string, text: string, end: string) => start + short(text) + end);
}

/** The scripts of a component's source that pages hold as they are. */
export const inlineScriptsIn = (astro: string): string[] => [...astro.matchAll(inline)].map(([, , text = '']) => text);

/** Without comments and long names; what is global keeps its name. */
const short = (script: string): string =>
  transformSync(script, { minify: true, target: 'es2022', charset: 'utf8' }).code.trim();
