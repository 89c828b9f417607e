import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { organisationParts, productParts } from '../../../src/source/owners.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** A handbook made for measuring, in a folder of its own. */
export interface GeneratedHandbook {
  readonly root: string;
  remove(): Promise<void>;
}

/**
 * Writes this site with other content.
 *
 * @param content text by path under the root, such as `content/roles/sre.mdx`
 * @param own folders of this handbook's content that are kept, such as `services`
 */
export async function writeGenerated(
  content: Readonly<Record<string, string>>,
  own: readonly string[] = [],
): Promise<GeneratedHandbook> {
  // Within the project, so that its packages are found: behind a link they would have another path than the site's own.
  const folder = join(project, '.cache', 'bench');
  await mkdir(folder, { recursive: true });
  const root = await mkdtemp(join(folder, 'site-'));
  for (const part of [...productParts, ...organisationParts.filter((part) => part !== 'content')])
    if (existsSync(join(project, part))) await cp(join(project, part), join(root, part), { recursive: true });
  for (const folder of own)
    await cp(join(project, 'content', folder), join(root, 'content', folder), { recursive: true });
  await writeFiles(root, content);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Writes files under a folder, by their paths. */
export async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** A handbook made for measuring, built in a folder of its own. */
export interface GeneratedSite {
  /** Folder of the built site. */
  readonly dist: string;
  /** Milliseconds that the build took, start of Node included. */
  readonly buildTime: number;
  remove(): Promise<void>;
}

/**
 * Builds this site with other content, without drawing diagrams.
 *
 * @throws if the build fails, with its output
 */
export async function buildGenerated(
  content: Readonly<Record<string, string>>,
  own: readonly string[] = [],
): Promise<GeneratedSite> {
  const { root, remove } = await writeGenerated(content, own);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--force', '--no-browser'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  if (status !== 0) {
    await remove();
    throw new Error(`The generated site was not built:\n${stdout}\n${stderr}`);
  }
  return { dist: join(root, 'dist'), buildTime: performance.now() - began, remove };
}
