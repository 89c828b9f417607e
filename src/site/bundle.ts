import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { TextStore } from '../source/text-store.ts';
import { bundleByAstro } from './astro-build.ts';

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

/** The code of the site, ready to make pages. */
export interface Bundle {
  /** Folder of the files that go to readers as they are. */
  readonly client: string;
  /** Digests of the scripts in them, as a policy names them. */
  readonly scripts: readonly string[];
  /** Every address that the routes give, and its route. */
  paths(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  render(request: Request, route: RouteData): Promise<Response>;
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
    logger: { options: { destination: { write: ({ level, message }) => isTold(level) && warn(message) } } },
  });
  return {
    client: join(files, 'client'),
    scripts: kept.scripts,
    paths: () => new StaticPaths(app as never).getAll(),
    render: (request, route) => app.render(request, { routeData: route }),
  };
}

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
