import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baseOf } from '../../model/site-address.ts';
import { headersFile, nginxHeaders } from './headers.ts';
import { scriptsOfComponents } from './own-scripts.ts';
import { digestOf, guardPage, UnknownScript } from './page-policy.ts';

/**
 * Gives every built page its Content-Security-Policy, and writes the headers
 * for hosts that can send some: `_headers`, and a part of a configuration of
 * nginx. A page under `public/` is the organisation's own and stays as it is.
 *
 * Astro's own `security.csp` (7.3) names in each page the digests of all
 * scripts of the site, and none of those that components write as they are.
 *
 * @param otherHandbooks addresses of indexes that are searched along
 * @param site address of the published site
 */
export function pagePolicies({
  otherHandbooks,
  site: address,
}: {
  otherHandbooks: readonly string[];
  site: string;
}): AstroIntegration {
  const bundled = new Set<string>();
  let fixed = '';
  return {
    name: 'page-policies',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'digests-of-scripts',
                // Small modules are written into pages as they are, and then leave the bundle (Astro 7.3).
                generateBundle: {
                  order: 'pre',
                  handler(_options, bundle) {
                    if (this.environment.name !== 'client') return;
                    for (const output of Object.values(bundle))
                      if (output.type === 'chunk') bundled.add(digestOf(output.code.trim()));
                  },
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        fixed = fileURLToPath(config.publicDir);
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const scripts = new Set([...bundled, ...(await scriptsOfComponents())]);
        const connect = [...new Set(otherHandbooks.map((address) => new URL(address).origin))];
        const used = new Set<string>();
        for await (const file of glob('**/*.html', { cwd: site })) {
          if (existsSync(join(fixed, file))) continue;
          const path = join(site, file);
          const page = guarded(file, await readFile(path, 'utf8'), { scripts, connect });
          for (const script of page.scripts) used.add(script);
          await writeFile(path, page.html);
        }
        const own = await readFile(join(site, '_headers'), 'utf8').catch(() => '');
        const headers = { scripts: [...used].sort(), connect };
        await writeFile(join(site, '_headers'), own + headersFile(headers, baseOf(address)));
        await writeFile(join(site, 'headers.nginx.conf'), nginxHeaders(headers));
      },
    },
  };
}

function guarded(file: string, html: string, sources: Parameters<typeof guardPage>[1]) {
  try {
    return guardPage(html, sources);
  } catch (error) {
    if (!(error instanceof UnknownScript)) throw error;
    throw new Error(`${file} holds ${error.message}\nPut it into a file of its own: no browser would run it here.`);
  }
}
