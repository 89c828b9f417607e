import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The site’s text font as one style sheet without outside files, so that
 * Mermaid measures labels with the letters that readers see.
 */
export function fontFaces(): string {
  const sheet = require.resolve('@fontsource-variable/inter/index.css');
  const css = readFileSync(sheet, 'utf8').replace(/url\(([^)]+)\)/g, (_, path: string) => {
    const font = readFileSync(join(dirname(sheet), path));
    return `url(data:font/woff2;base64,${font.toString('base64')})`;
  });
  // Diagram types that insist on a font of their own are measured in ours too.
  return [css, ...aliases.map((name) => css.replaceAll("'Inter Variable'", `'${name}'`))].join('\n');
}

const aliases = ['Open Sans', 'trebuchet ms'];

/** The version of an installed package, for cache keys. */
export function packageVersion(name: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8'));
  return manifest.version;
}

/** A file of an installed package, also one that the package does not export. */
export function packageFile(name: string, path: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, path);
    if (existsSync(file)) return file;
  }
  throw new Error(`${name} is not installed: run npm ci.`);
}
