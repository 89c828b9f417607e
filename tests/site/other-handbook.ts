import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decoded } from '../../src/model/decoded.ts';
import { productParts } from '../../src/source/owners.ts';

/** A handbook of a test’s own, in a folder within the project, so that its packages are found. */
export interface OtherHandbook {
  readonly root: string;
  /** Folder of the built site. */
  readonly dist: string;
  remove(): Promise<void>;
}

/**
 * Writes a handbook into a folder of its own.
 *
 * @param content text or bytes by path, such as `content/roles/sre.mdx`
 * @param settings changes the text of watchbook.config.ts
 */
export async function writeOther(
  content: Readonly<Record<string, string | Buffer>>,
  settings: (config: string) => string = (config) => config,
): Promise<OtherHandbook> {
  await mkdir('.cache/test', { recursive: true });
  const root = await mkdtemp('.cache/test/other-');
  for (const part of [...productParts, 'public']) await cp(part, join(root, part), { recursive: true });
  for (const [path, text] of Object.entries({ 'content/words.txt': '', ...content })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, 'watchbook.config.ts'), settings(fixtureSettings()));
  return { root, dist: join(root, 'dist'), remove: () => rm(root, { recursive: true, force: true }) };
}

/**
 * Builds it without drawing diagrams, whatever the check says, and throws with all that was said if that fails.
 *
 * @param surroundings variables of the environment, such as `TZ`
 * @param options more of the command’s, such as `--shard 1/2`
 */
export function build({ root }: OtherHandbook, surroundings: NodeJS.ProcessEnv = {}, ...options: string[]): void {
  const given = ['scripts/build.ts', '--force', '--no-browser', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: root,
    encoding: 'utf8',
    // In CI a diagram that cannot be drawn would fail the build.
    env: { ...process.env, CI: '', DEV: undefined, NODE_ENV: 'production', ...surroundings },
  });
  if (status !== 0) throw new Error(`The handbook was not built:\n${stdout}\n${stderr}`);
}

/** Paths of the files of a built site, with forward slashes. */
export async function filesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
}

/**
 * Links between the pages of a built site that lead to no file: `page → address`.
 *
 * @param base folder of the host that the site is in, without a slash at its end; what leads out of it is dead
 */
export async function deadLinks(dist: string, base = ''): Promise<string[]> {
  const files = new Set(await filesOf(dist));
  const dead = new Set<string>();
  for (const page of files) {
    if (!page.endsWith('.html')) continue;
    const html = await readFile(join(dist, page), 'utf8');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="(\/[^"/][^"?#]*|\/)/g)) {
      const file = decoded(address)
        .replace(`${base}/`, '')
        .replace(/(^|\/)$/, '$1index.html');
      if (!address.startsWith(`${base}/`) || !files.has(file)) dead.add(`${page} → ${address}`);
    }
  }
  return [...dead];
}

/** The content of the fixture handbook, for one in another folder. */
export function fixtureContent(): Record<string, Buffer> {
  const root = 'tests/fixtures/handbook';
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  );
  return Object.fromEntries(
    paths.filter((path) => path !== 'watchbook.config.ts').map((path) => [path, readFileSync(join(root, path))]),
  );
}

/** The settings of the fixture handbook, for one in another folder: what an organisation sets for itself decides no test. */
export function fixtureSettings(): string {
  return readFileSync('tests/fixtures/handbook/watchbook.config.ts', 'utf8').replace('../../../src/', './src/');
}
