import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { digestOf } from '../hosting/policy/page-policy.ts';

/** A script that an integration adds to pages. */
interface AddedScript {
  readonly stage: string;
  readonly content: string;
}

/** What is told of a bundle beside its files. */
export interface BundleFacts {
  /** The file of `server/` that makes pages. */
  readonly entry: string;
  /** The style sheets of each page's code, by Astro's name of it. */
  readonly styles: readonly (readonly [page: string, styles: readonly unknown[]])[];
  /** Which file of the bundle holds what a page names. */
  readonly files: readonly (readonly [named: string, file: string])[];
  readonly added: readonly AddedScript[];
  /** Digests of all scripts for readers, as a policy names them. */
  readonly scripts: readonly string[];
}

/** The part of Astro's prerendering app (7.3) that is used here. */
export interface PageApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  /** What each route says of the addresses that it gives. */
  readonly routeCache: { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  setInternals(internals: {
    pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
    entrySpecifierToBundleMap: ReadonlyMap<string, string>;
  }): void;
  setOptions(options: {
    settings: { scripts: readonly AddedScript[] };
    logger: { options: { destination: { write(event: { level: string; message: string }): void } } };
  }): void;
}

/**
 * Astro's configuration, as its integrations have completed it. Astro gives it
 * to nobody but integrations, and only on the way to a site; so the way ends there.
 */
export async function completedConfig(): Promise<AstroConfig> {
  const { build } = await import('astro');
  let known: AstroConfig | undefined;
  const far = new Error('The configuration is known.');
  const integration: AstroIntegration = {
    name: 'configuration',
    hooks: {
      'astro:config:done': ({ config }) => {
        known = config;
        throw far;
      },
    },
  };
  await build({ logLevel: 'silent', integrations: [integration] }).catch((error: unknown) => {
    if (known === undefined) throw error;
  });
  if (!known) throw new Error('Astro told no integration of its configuration.');
  return known;
}

/**
 * Has Astro bundle the code of all pages, without making one.
 *
 * @param folder where to put it: `server/` makes the pages, `client/` goes to readers as it is
 * @param told gets Astro's configuration
 */
export async function bundleByAstro(folder: string, told: (config: AstroConfig) => void): Promise<BundleFacts> {
  const { build } = await import('astro');
  const [client, server] = [join(folder, 'client'), join(folder, 'server')];
  const prerender = join(client, '.prerender');
  let facts: Omit<BundleFacts, 'scripts'> | undefined;
  const scripts = new Set<string>();
  const integration: AstroIntegration = {
    name: 'bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({
          vite: {
            // What lies in `public/` is no part of the product.
            build: { copyPublicDir: false },
            plugins: [
              {
                name: 'digests-of-scripts',
                // Small modules are written into pages as they are, and then leave the bundle (Astro 7.3).
                generateBundle: {
                  order: 'pre',
                  handler(_options, bundle) {
                    if (this.environment.name !== 'client') return;
                    for (const output of Object.values(bundle))
                      if (output.type === 'chunk') scripts.add(digestOf(output.code.trim()));
                  },
                },
              },
            ],
          },
        }),
      'astro:config:done': ({ config }) => told(config),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          name: 'bundle-only',
          setup: async () => {
            const entry = (await readdir(prerender)).find((file) => /^prerender-entry.*\.mjs$/.test(file));
            if (!entry) throw new Error('Astro bundled no entry that makes pages.');
            facts = { entry, ...(await toldToPages(own, join(prerender, entry))) };
          },
          getStaticPaths: async () => {
            await rename(prerender, server);
            return [];
          },
          render: () => Promise.reject(new Error('Pages are made from the bundle.')),
        })),
    },
  };
  await rm(folder, { recursive: true, force: true });
  await build({ logLevel: 'warn', outDir: client, integrations: [integration] }, withoutSync);
  if (!facts) throw new Error('Astro did not bundle the pages.');
  return { ...facts, scripts: [...scripts] };
}

/** What Astro (7.3) tells the code of pages beside the bundle: their style sheets, and scripts that integrations add to all. */
async function toldToPages(own: AstroPrerenderer, entry: string): Promise<Omit<BundleFacts, 'entry' | 'scripts'>> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageApp };
  let told: Omit<BundleFacts, 'entry' | 'scripts' | 'added'> = { styles: [], files: [] };
  let added: BundleFacts['added'] = [];
  app.setInternals = ({ pagesByKeys, entrySpecifierToBundleMap }) => {
    const styles = [...pagesByKeys].map(([key, page]) => [key, page.styles] as const);
    told = { styles, files: [...entrySpecifierToBundleMap] };
  };
  app.setOptions = ({ settings }) => {
    added = settings.scripts;
  };
  await own.setup?.();
  return { ...told, added };
}

/**
 * Astro (7.3) would first fill collections, of which we have none, and write
 * types, which no build needs; `astro check` and `dev` write them. Its type does
 * not name this option.
 */
const withoutSync: object = { sync: false };
