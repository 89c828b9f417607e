import { minifySync } from 'rolldown/utils';

const inline = /(<script\b[^>]*?\sis:inline\b[^>]*>)([\s\S]*?)(<\/script>)/g;

/** A component's source whose scripts that pages hold as they are (`is:inline`) are as short as they can be. */
export function withShortScripts(astro: string): string {
  return astro.replaceAll(inline, (_, start: string, text: string, end: string) => start + short(text) + end);
}

/** The scripts of a component's source that pages hold as they are. */
export const inlineScriptsIn = (astro: string): string[] => [...astro.matchAll(inline)].map(([, , text = '']) => text);

/** Without comments and long names; what is global keeps its name. */
function short(script: string): string {
  const { code, errors } = minifySync('inline.js', script, {
    module: false,
    compress: { target: 'es2022' },
    mangle: { toplevel: false },
  });
  if (errors.length > 0) throw new Error(`A script of a component is none: ${errors[0]?.message}\n${script}`);
  return code;
}
