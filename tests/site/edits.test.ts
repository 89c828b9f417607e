import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    for (let count = 1; count <= edits; count += 1) {
      done.push(editor.edit());
      console.log(`${count}. ${done.at(-1)}`);
      build(kept, editor.today);
      if (count % every > 0 && count < edits) continue;
      rmSync(clean, { recursive: true, force: true });
      cpSync(kept, clean, { recursive: true, verbatimSymlinks: true, filter: isNotMade });
      build(clean, editor.today);
      expect(differences(join(clean, 'dist'), join(kept, 'dist')), done.join('\n')).toEqual([]);
    }
  },
  edits * 120_000,
);

/** Leaves out the site and all that is remembered; drawings are shared. */
function isNotMade(path: string): boolean {
  return !/^(?:dist|\.astro|\.cache\/(?!diagrams|chromium)[^/]+)/.test(relative(kept, path));
}

// Without what Vitest sets: the site is built otherwise within a test.
const { VITEST, VITEST_MODE, NODE_ENV, MODE, DEV, PROD, SSR, BASE_URL, TEST, NODE_OPTIONS, ...outside } = process.env;

function build(root: string, today: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--force', '--no-browser'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...outside, CI: '', ASTRO_TELEMETRY_DISABLED: '1', WATCHBOOK_TODAY: today },
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
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
