import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productParts } from '../../src/source/owners.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** The handbooks of the tests: the plain one, and that of an organisation that sets all that can be set. */
export type FixtureName = 'handbook' | 'acme';
const fixtureOf = (name: FixtureName) => join(project, 'tests', 'fixtures', name);

/** Kept from one build to the next, and shared with the project: named by what they were made from. */
const shared = ['chromium', 'diagrams'];

/** The day on which the fixture is built, so that nothing in it falls due by the calendar. */
export const today = '2026-11-23';

/**
 * A fixture handbook as an organisation has it: the product, its own content
 * and settings, a Git history, and the site in `dist/`. Built only where
 * nothing has been built from the same files before.
 *
 * @param fixture which one
 * @returns the root folder of it, under `.cache/site/` of the project, where the project’s packages are found
 * @throws if it cannot be built, with what the build said
 */
export async function builtFixture(fixture: FixtureName = 'handbook'): Promise<string> {
  const folder = join(project, '.cache', fixture === 'handbook' ? 'site' : `site-${fixture}`);
  const name = await digest(fixture);
  const root = join(folder, name);
  if (existsSync(join(root, 'dist', 'index.html'))) return root;
  await mkdir(folder, { recursive: true });
  const former = await readdir(folder);
  // Built beside its place and moved there, so that nobody else finds half of it.
  const staging = join(folder, `building-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await assembled(staging, fixture);
  await history(staging, fixture);
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--strict'], {
    cwd: staging,
    encoding: 'utf8',
    // Not Vitest's own variables: NODE_ENV and DEV would build a site as for someone who is writing.
    env: { ...process.env, DEV: undefined, NODE_ENV: 'production', NODE_OPTIONS: '', WATCHBOOK_TODAY: today },
  });
  if (built.status !== 0) throw new Error(`The fixture ${fixture} was not built:\n${built.stdout}\n${built.stderr}`);
  await rm(root, { recursive: true, force: true });
  await rename(staging, root);
  for (const old of former.filter((entry) => entry !== name && !entry.startsWith('building-')))
    await rm(join(folder, old), { recursive: true, force: true });
  return root;
}

/**
 * Writes a fixture handbook into a folder within the project, not yet built.
 *
 * @param root the folder; it need not be there
 */
export async function assembled(root: string, fixture: FixtureName): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const part of productParts) await cp(join(project, part), join(root, part), { recursive: true });
  await cp(fixtureOf(fixture), root, { recursive: true });
  // In an organisation's own tree, the product lies beside its settings.
  const own = await readdir(join(root, 'kinds')).catch(() => []);
  for (const file of ['watchbook.config.ts', ...own.map((one) => `kinds/${one}`)]) {
    const text = await readFile(join(root, file), 'utf8');
    const up = file.startsWith('kinds/') ? '../' : './';
    await writeFile(join(root, file), text.replaceAll(/'(?:\.\.\/)+src\//g, `'${up}src/`));
  }
  await mkdir(join(root, '.cache'), { recursive: true });
  for (const part of shared) {
    await mkdir(join(project, '.cache', part), { recursive: true });
    await symlink(join(project, '.cache', part), join(root, '.cache', part), 'junction');
  }
}

/** Two days of work: in June a guide had another address, in November it moved. */
async function history(root: string, fixture: FixtureName): Promise<void> {
  git(root, '2026-06-01', 'init', '--quiet');
  if (fixture !== 'handbook') return commit(root, '2026-06-01', 'Write the handbook');
  const guides = join(root, 'content', 'guides');
  const [before, now] = [join(guides, 'on-call.mdx'), join(guides, 'first-on-call-shift.mdx')];
  await rename(now, before);
  commit(root, '2026-06-01', 'Write the handbook');
  await rename(before, now);
  commit(root, '2026-11-16', 'Say for which shift the guide is');
}

function commit(root: string, day: string, subject: string): void {
  git(root, day, 'add', '--all', 'content', 'src/help');
  git(root, day, '-c', 'user.name=A writer', '-c', 'user.email=writer@example.org', 'commit', '--quiet', '-m', subject);
}

function git(root: string, day: string, ...args: string[]): void {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const { status, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** Changes with every file that the site is made from. */
async function digest(fixture: FixtureName): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(await readFile(fileURLToPath(import.meta.url)));
  for (const part of [...productParts.map((part) => join(project, part)), fixtureOf(fixture)])
    for (const file of await filesUnder(part)) hash.update(relative(project, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
