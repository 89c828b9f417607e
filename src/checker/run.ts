import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Severity } from '../checks/finding.ts';
import { applyFixes } from '../checks/fix.ts';
import { checkHandbook } from '../checks/run.ts';
import { checkSince } from '../checks/since.ts';
import { UsageError } from '../command/usage-error.ts';
import { pageFolders } from '../kinds/index.ts';
import { forkPoint, GitError } from '../source/git.ts';
import { readSource } from '../source/read.ts';
import { writeAtomically } from '../source/write.ts';
import { compareWith } from './base.ts';
import { readCircumstances } from './circumstances.ts';
import { findingsOf } from './outcome.ts';
import { checkAllPages } from './pages.ts';
import { openTools } from './tools.ts';

/** What a run is asked about. */
export interface CheckOptions {
  /** Files and folders; all pages where there is none. */
  readonly paths?: readonly string[];
  /** Revision to compare with, where only what a change broke is wanted. */
  readonly changed?: string | undefined;
  /** Severity per rule id, where it differs from the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** What a run found in the pages it was asked about. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** How many pages it was asked about. */
  readonly files: number;
}

type Progress = (done: number, all: number) => void;

/**
 * Checks the handbook under a folder, as the options say.
 *
 * @param root the project's root folder
 * @param progress told how many of how many pages are done, while many are looked at anew
 * @throws UsageError where a path or a revision is not there
 * @example
 *   const { findings } = await runCheck(process.cwd(), { paths: ['content/runbooks'], changed: 'origin/main' });
 */
export async function runCheck(
  root: string,
  { paths = [], changed, severities = {} }: CheckOptions = {},
  progress: Progress = () => {},
): Promise<Outcome> {
  if (!pageFolders.some((folder) => existsSync(join(root, folder))))
    throw new UsageError(`there is no folder \`content\` in ${root}`);
  const { files, digest, results } = await checkAllPages(root, progress);
  const isWanted = wantedFiles(root, paths, files);
  const tools = openTools(root);
  const circumstances = await readCircumstances(root, tools);
  if (changed === undefined) {
    const findings = findingsOf(root, digest, circumstances, severities, () =>
      checkHandbook(results(), (file) => readSource(root, file), circumstances, severities),
    );
    return { findings: findings.filter(({ file }) => isWanted(file)), files: files.filter(isWanted).length };
  }
  const comparison = await revisionOf(root, changed).then((commit) => compareWith(root, commit, results(), tools));
  const { before, after, touched } = comparison;
  const { arisen } = checkSince(before, after, touched, circumstances, severities);
  return { findings: arisen.filter(({ file }) => isWanted(file)), files: [...touched].filter(isWanted).length };
}

const checks = new Map<string, Promise<Outcome>>();

/** The same for whoever asks again in this process: a build and its pages share one run. */
export function checkOnce(root: string): Promise<Outcome> {
  const outcome = checks.get(root) ?? runCheck(root);
  checks.set(root, outcome);
  return outcome;
}

/**
 * Makes every change that findings offer, and looks again until none is left.
 *
 * @returns the files that were changed
 */
export async function mendHandbook(root: string, options: CheckOptions, progress: Progress): Promise<string[]> {
  const changed = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const { findings } = await runCheck(root, options, progress);
    const byFile = Map.groupBy(
      findings.filter((finding) => finding.fix),
      (finding) => finding.file,
    );
    let again = false;
    for (const [file, offers] of byFile) {
      const source = readSource(root, file);
      // A file that was not read as it stands must not be written back.
      if (source.fault) continue;
      const text = applyFixes(source.text, offers);
      if (text === source.text) continue;
      writeAtomically(join(root, file), text);
      changed.add(file);
      again = true;
    }
    if (!again) break;
  }
  return [...changed].sort();
}

async function revisionOf(root: string, ref: string): Promise<string> {
  return forkPoint(root, ref).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `git cannot tell what changed since \`${ref}\`: ${error.message}. Name a revision that exists, such as --changed=origin/main`,
    );
  });
}

/** Paths may be given from here or whole, a file or a folder; one that holds no page is a slip. */
function wantedFiles(root: string, paths: readonly string[], files: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((path) =>
    (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path).replace(/^\.\/|\/+$/g, ''),
  );
  const isUnder = (file: string, path: string) =>
    path === '' || path === '.' || file === path || file.startsWith(`${path}/`);
  const stray = wanted.find((path) => !files.some((file) => isUnder(file, path)));
  if (stray !== undefined)
    throw new UsageError(`there is no page at \`${stray}\`; pages are the .mdx files under content/`);
  return (file) => wanted.length === 0 || wanted.some((path) => isUnder(file, path));
}
