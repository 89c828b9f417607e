import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { seeded } from '../../scripts/bench/parts/chance.ts';
import { Editor } from './edits.ts';

/** How many edits, and after how many a site is built anew to compare with: `EDITS=60 EDITS_EVERY=1` for a long trial. */
const edits = Number(process.env.EDITS ?? 6);
const every = Number(process.env.EDITS_EVERY ?? 3);
/** By itself one whose first edits are all to content, so that most pages are taken from the last site. */
const seed = Number(process.env.EDITS_SEED ?? 337);

mkdirSync('.cache/test', { recursive: true });
// As deep as the fixture, whose settings import the product by a path.
const kept = mkdtempSync('.cache/test/kept-');
const clean = mkdtempSync('.cache/test/clean-');
afterAll(() => {
  for (const root of [kept, clean]) rmSync(root, { recursive: true, force: true });
});

test(
  'a site whose unchanged pages are taken from the last one is, byte for byte, a site built anew',
  () => {
    const fixture = inject('root');
    cpSync(fixture, kept, { recursive: true, verbatimSymlinks: true });
    const editor = new Editor(kept, seeded(seed));
    const done: string[] = [];
    // The code of the site is bundled for the folder it lies in.
    build(kept, editor.today);
    for (let count = 1; count <= edits; count += 1) {
      done.push(editor.edit());
      console.log(`${count}. ${done.at(-1)}`);
      const { pages, anew } = build(kept, editor.today);
      if (/^a page says more/.test(done.at(-1) ?? '')) expect(anew, done.at(-1)).toBeLessThan(pages / 2);
      if (count % every > 0 && count < edits) continue;
      rmSync(clean, { recursive: true, force: true });
      cpSync(kept, clean, { recursive: true, verbatimSymlinks: true, filter: isNotMade(kept) });
      build(clean, editor.today);
      expect(differences(join(clean, 'dist'), join(kept, 'dist')), done.join('\n')).toEqual([]);
    }
  },
  edits * 120_000,
);

test(
  'a site that two machines share to make is, byte for byte, the one that a single machine makes',
  () => {
    const today = '2026-11-23';
    rmSync(clean, { recursive: true, force: true });
    cpSync(inject('root'), clean, { recursive: true, verbatimSymlinks: true, filter: isNotMade(inject('root')) });
    for (const shard of ['1/2', '2/2'])
      expect(run(clean, today, '--shard', shard)).toMatch(/^Made [1-9]\d* files: shards/m);
    const parts = ['1-of-2', '2-of-2'].map((shard) => filesOf(join(clean, 'shards', shard, 'site')));
    expect(parts[0]?.intersection(parts[1] ?? new Set())).toEqual(new Set());
    const { pages, anew } = build(clean, today, '--merge', 'shards');
    expect(anew).toBeLessThan(pages / 20);
    expect(differences(join(clean, 'dist'), join(inject('root'), 'dist'))).toEqual([]);
    // What was made of another text is not taken.
    appendFileSync(join(clean, 'content/guides/first-on-call-shift.mdx'), '\nA sentence more.\n');
    rmSync(join(clean, 'dist'), { recursive: true });
    rmSync(join(clean, '.cache/pages'), { recursive: true });
    expect(build(clean, today, '--merge', 'shards').anew).toBeGreaterThan(anew);
    expect(readFileSync(join(clean, 'dist/guides/first-on-call-shift/index.html'), 'utf8')).toContain(
      'A sentence more.',
    );
  },
  6 * 120_000,
);

/** Leaves out the site and all that is remembered; drawings are shared. */
const isNotMade = (root: string) => (path: string) =>
  !/^(?:dist|shards|\.astro|\.cache\/(?!diagrams|chromium)[^/]+)/.test(relative(root, path));

// Without what Vitest sets: the site is built otherwise within a test.
const { VITEST, VITEST_MODE, NODE_ENV, MODE, DEV, PROD, SSR, BASE_URL, TEST, NODE_OPTIONS, ...outside } = process.env;

function run(root: string, today: string, ...args: string[]): string {
  const command = ['scripts/build.ts', '--force', '--no-browser', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...outside, CI: '', ASTRO_TELEMETRY_DISABLED: '1', WATCHBOOK_TODAY: today },
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** Builds the site; says how many pages it has, and how many files were made and not taken as they stood. */
function build(root: string, today: string, ...args: string[]): { pages: number; anew: number } {
  const [, pages, anew] = /^Built (\d+) pages in [\d.]+ s, (\d+) files anew/m.exec(run(root, today, ...args)) ?? [];
  return { pages: Number(pages ?? 0), anew: Number(anew ?? 0) };
}

/** What is in one folder alone, or other in each. */
function differences(one: string, other: string): string[] {
  const [here, there] = [filesOf(one), filesOf(other)];
  return [...new Set([...here, ...there])].filter((file) => {
    if (!here.has(file) || !there.has(file)) return true;
    return !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  });
}

function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries.flatMap((entry) =>
      entry.isFile() ? [relative(resolve(folder), resolve(entry.parentPath, entry.name))] : [],
    ),
  );
}
