import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { decoded } from '../model/decoded.ts';
import { shown } from '../model/hidden-characters.ts';
import { TextStore } from '../source/text-store.ts';
import { type BundleFacts, bundleByAstro, type PageApp } from './astro-build.ts';

/** The code of the site, ready to make pages. */
export interface Bundle {
  /** Folder of the files that go to readers as they are. */
  readonly client: string;
  /** Digests of the scripts in them, as a policy names them. */
  readonly scripts: readonly string[];
  /** Every address that the routes give, and its route. */
  paths(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  render(request: Request, route: RouteData): Promise<Response>;
  /** The first route that gives an address; nothing where none does. */
  routeTo(address: string): Promise<RouteData | undefined>;
  /** Has every route say anew which addresses it gives: the content has changed. */
  forgetPaths(): void;
}

interface Kept extends BundleFacts {
  readonly key: string;
  /** Digest of each file, by path. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * The code of all pages, bundled: as it was kept, where it was made of the
 * same, and every byte of it is there; else anew.
 *
 * @param root the project's root folder
 * @param key changes with all that the code is made of
 * @param told gets Astro's configuration, where it was needed
 */
export async function openBundle(root: string, key: string, told: (config: AstroConfig) => void): Promise<Bundle> {
  const folder = join(root, '.cache', 'bundle');
  const [files, store] = [join(folder, 'files'), new TextStore(join(folder, 'facts'))];
  let kept = JSON.parse(store.get('bundle') ?? 'null') as Kept | null;
  if (kept?.key !== key || JSON.stringify(kept.digests) !== JSON.stringify(digestsIn(files))) {
    const making = join(folder, 'making');
    const facts = await bundleByAstro(making, told);
    await rm(files, { recursive: true, force: true });
    await rename(making, files);
    kept = { key, ...facts, digests: digestsIn(files) };
    store.put('bundle', JSON.stringify(kept));
  }
  const { app } = (await import(pathToFileURL(join(files, 'server', kept.entry)).href)) as { app: PageApp };
  app.setInternals({
    pagesByKeys: new Map(kept.styles.map(([page, styles]) => [page, { styles }])),
    entrySpecifierToBundleMap: new Map(kept.files),
  });
  const { warn } = console;
  app.setOptions({
    settings: { scripts: kept.added },
    logger: { options: { destination: { write: ({ level, message }) => isTold(level) && warn(shown(message)) } } },
  });
  return {
    client: join(files, 'client'),
    scripts: kept.scripts,
    paths: () => new StaticPaths(app as never).getAll(),
    render: (request, route) => app.render(request, { routeData: route }),
    routeTo: async (address) => {
      for (const { routeData } of app.manifest.routes)
        if (isPlaceOf(routeData, address) && (await gives(app, routeData, address))) return routeData;
      return undefined;
    },
    forgetPaths: () => app.routeCache.clearAll(),
  };
}

/** Whether an address has a route's form. A route that gives files of any ending is known to Astro (7.3) by a slash behind them. */
const isPlaceOf = ({ prerender, pattern, type }: RouteData, address: string) =>
  prerender && (type === 'page') === address.endsWith('/') && (pattern.test(address) || pattern.test(`${address}/`));

async function gives(app: PageApp, route: RouteData, address: string): Promise<boolean> {
  if (route.pathname) return true;
  const { manifest, routeCache } = app;
  const getComponentByRoute = (one: RouteData) => app.getComponentByRoute(one);
  const one = { manifest: { ...manifest, routes: [{ routeData: route }] }, routeCache, getComponentByRoute };
  const paths = await new StaticPaths(one as never).getAll();
  const bare = bareOf(address);
  return paths.some(({ pathname }) => bareOf(pathname) === bare);
}

const bareOf = (address: string) => decoded(address).replace(/^\/+|\/+$/g, '');

const isTold = (level: string) => level === 'warn' || level === 'error';

function digestsIn(folder: string): Record<string, string> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return {};
  }
  return Object.fromEntries(
    entries.map((path) => [
      relative(folder, path).split(sep).join('/'),
      createHash('sha256').update(readFileSync(path)).digest('base64'),
    ]),
  );
}

const list = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
