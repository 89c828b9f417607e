import { readFileSync } from 'node:fs';
import { mendHandbook, type Outcome, runCheck } from '../../src/checker/run.ts';
import { ruleOf } from '../../src/checks/index.ts';
import { explain, listRules } from '../../src/checks/reporters/explain.ts';
import { github } from '../../src/checks/reporters/github.ts';
import { gitlab } from '../../src/checks/reporters/gitlab.ts';
import { inRepository } from '../../src/checks/reporters/in-repository.ts';
import { json } from '../../src/checks/reporters/json.ts';
import { pretty } from '../../src/checks/reporters/pretty.ts';
import { sarif } from '../../src/checks/reporters/sarif.ts';
import { ruleDocs } from '../../src/checks/rule-docs.ts';
import { count, summaryOf } from '../../src/checks/summary.ts';
import { type ExitCode, runCommand } from '../../src/command/command.ts';
import { prefixOf } from '../../src/source/git.ts';
import { config } from '../../watchbook.config.ts';
import { defineOptions, type Options, withRevision } from './options.ts';
import { onEverySave } from './watch.ts';

const root = process.cwd();
const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

/** Runs the command as it was typed. */
export async function main(): Promise<void> {
  await runCommand('check', (cli) => defineOptions(cli, run), withRevision(process.argv));
}

async function run(options: Options): Promise<ExitCode> {
  const rule = options.explain && ruleOf(options.explain);
  if (rule) process.stdout.write(explain(rule, config.site));
  else if (options.listRules) process.stdout.write(options.format === 'json' ? rulesAsJson() : listRules());
  else if (options.watch)
    return onEverySave(root, async () => {
      await once(options);
      console.error('Watching content/; press Ctrl+C to stop.');
    });
  else return once(options);
  return 0;
}

/** All rules with their explanations and examples, for the reference on the site. */
function rulesAsJson(): string {
  return `${JSON.stringify({ rules: ruleDocs() }, null, 2)}\n`;
}

/** One run from reading to printing; returns the exit code. */
async function once(options: Options): Promise<0 | 1> {
  const fixed = options.fix ? await mendHandbook(root, options, progress) : [];
  const outcome = await runCheck(root, options, progress);
  if (fixed.length > 0) console.error(`Fixed ${count(fixed.length, 'file')}: ${fixed.join(', ')}`);
  const summary = summaryOf(outcome.findings, outcome.files);
  process.stdout.write(printed(await placed(outcome, options), options));
  return summary.errors > 0 || summary.warnings > options.maxWarnings ? 1 : 0;
}

/** A Git host wants paths from the top of the repository. */
async function placed(outcome: Outcome, { format }: Options): Promise<Outcome> {
  if (format === 'pretty' || format === 'json') return outcome;
  return { ...outcome, findings: inRepository(outcome.findings, await prefixOf(root).catch(() => '')) };
}

function printed({ findings, files }: Outcome, { format }: Options): string {
  const summary = summaryOf(findings, files);
  switch (format) {
    case 'json':
      return json(findings, summary);
    case 'github':
      return github(findings);
    case 'gitlab':
      return gitlab(findings);
    case 'sarif':
      return sarif(findings);
    case 'pretty':
      return pretty(findings, summary, color, textOf);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Says how far it is, on a terminal and only while it takes long. */
function progress(done: number, all: number): void {
  if (!process.stderr.isTTY || all < 300) return;
  process.stderr.write(`\r${done.toLocaleString('en')} of ${count(all, 'page')} …${done === all ? '\r\u001B[K' : ''}`);
}
