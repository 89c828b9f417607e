import { spawnSync } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import { findingsOf, review } from '../src/authoring/pull-request/review.ts';
import { summaryOf } from '../src/authoring/pull-request/summary.ts';
import { compareWith } from '../src/checker/base.ts';
import { readCircumstances } from '../src/checker/circumstances.ts';
import { checkAllPages } from '../src/checker/pages.ts';
import { openTools } from '../src/checker/tools.ts';
import { github } from '../src/checks/reporters/github.ts';
import { gitlab } from '../src/checks/reporters/gitlab.ts';
import { inRepository } from '../src/checks/reporters/in-repository.ts';
import { pretty } from '../src/checks/reporters/pretty.ts';
import { sarif } from '../src/checks/reporters/sarif.ts';
import { summaryOf as countsOf } from '../src/checks/summary.ts';
import { type ExitCode, oneOf, runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { shown } from '../src/model/hidden-characters.ts';
import { forkPoint, prefixOf } from '../src/source/git.ts';

const root = process.cwd();
const hasColor = pc.isColorSupported && process.stdout.isTTY;

interface Options {
  base?: string;
  output?: string;
  sarif?: string;
  codeQuality?: string;
  format?: string;
  preview?: boolean;
  previewUrl?: string;
}

await runCommand('pr', (cli) =>
  cli
    .command('', 'Show what this branch changes in the handbook, uncommitted work included: pages, findings, links')
    .option('--base <ref>', 'What to compare with (default: where this branch left origin/main or main)')
    .option('--output <file>', 'Also write the summary to this file')
    .option('--sarif <file>', 'Write the findings to this file as SARIF')
    .option('--code-quality <file>', 'Write the findings to this file as GitLab’s code-quality report')
    .option('--format <format>', 'How findings are printed: pretty or github (default: github inside GitHub Actions)')
    .option('--preview', 'Build the site, to look at with npm start')
    .option('--preview-url <url>', 'Where the changed site can be seen; pages in the summary link to it')
    .action(tell),
);

async function tell(values: Options): Promise<ExitCode> {
  const usual = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
  const format = oneOf('--format', values.format ?? usual, ['pretty', 'github']);
  const tools = openTools(root);
  const results = (await checkAllPages(root, () => {})).results();
  const states = await compareWith(root, await baseCommit(values.base), results, tools);
  const result = review(states, await readCircumstances(root, tools));
  const preview = values.previewUrl?.replace(/\/+$/, '');
  const summary = summaryOf({ ...result, ...(preview ? { preview } : {}) });
  const findings = findingsOf(result);
  const counts = countsOf(findings, results.length);

  process.stdout.write(`${shown(summary)}\n`);
  const placed = inRepository(findings, await prefixOf(root));
  process.stdout.write(format === 'github' ? github(placed) : pretty([], counts, hasColor));
  if (values.sarif) await writeFile(resolve(root, values.sarif), sarif(placed));
  if (values.codeQuality) await writeFile(resolve(root, values.codeQuality), gitlab(placed));
  if (values.output) await writeFile(resolve(root, values.output), summary);
  if (process.env.GITHUB_STEP_SUMMARY) await appendFile(process.env.GITHUB_STEP_SUMMARY, summary);
  if (values.preview) build();
  return counts.errors > 0 ? 1 : 0;
}

/** The commit at which this branch left the one it will go into. */
async function baseCommit(ref: string | undefined): Promise<string> {
  if (ref) return forkPoint(root, ref);
  for (const usual of ['origin/main', 'main']) {
    const found = await forkPoint(root, usual).catch(() => undefined);
    if (found) return found;
  }
  throw new UsageError('there is no branch main to compare with; name one with --base');
}

function build(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the preview could not be built; the lines above say why');
}
