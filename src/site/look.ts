import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { accentShades } from '../config/accent.ts';
import type { Config } from '../config/schema.ts';
import { sizeOf } from '../prose/media.ts';

/** The style sheet with the shades of the organisation’s accent; empty where it has none. */
export const accentSheet = 'virtual:watchbook/accent.css';
const facts = 'virtual:watchbook/look';

/** Height of the logo in the bar above the page, in pixels. */
const logoHeight = 32;

/** Brings what the organisation sets of its look to the pages: accent and logo, and the place for a notice to readers. */
export function look({ accent }: Pick<Config, 'accent'>): AstroIntegration {
  return {
    name: 'look',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const logo = await logoIn(fileURLToPath(config.publicDir));
        const texts: Readonly<Record<string, string>> = {
          [accentSheet]: sheetOf(accent),
          [facts]: `export const logo = ${JSON.stringify(logo)};`,
        };
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'watchbook-look',
                resolveId: (id) => (id in texts ? `\0${id}` : undefined),
                load: (id) => (id.startsWith('\0') ? texts[id.slice(1)] : undefined),
              },
            ],
          },
        });
      },
      // Each page asks for it; who must tell all readers something at once writes into it where the site is served.
      'astro:build:done': async ({ dir }) => {
        const file = join(fileURLToPath(dir), 'banner.txt');
        if (!existsSync(file)) await writeFile(file, '');
      },
    },
  };
}

/** The logo with the width that it has in the bar, so that nothing moves when it arrives. */
async function logoIn(folder: string): Promise<{ width: number; height: number } | null> {
  const file = join(folder, 'logo.svg');
  if (!existsSync(file)) return null;
  const { width, height } = await sizeOf(file);
  return { width: width && height ? Math.round((width / height) * logoHeight) : logoHeight, height: logoHeight };
}

function sheetOf(accent: string | undefined): string {
  if (accent === undefined) return '';
  const { light, dark } = accentShades(accent);
  const rule = (name: string, shade: 'low' | 'accent' | 'high') =>
    `${name}: light-dark(${light[shade]}, ${dark[shade]});`;
  return `:root {
  ${rule('--sl-color-accent-low', 'low')}
  ${rule('--sl-color-accent', 'accent')}
  ${rule('--sl-color-accent-high', 'high')}
}
`;
}
