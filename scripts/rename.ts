import { existsSync, readFileSync } from 'node:fs';
import { confirm, isCancel } from '@clack/prompts';
import { applyPlan } from '../src/authoring/rename/apply.ts';
import { placeFrom } from '../src/authoring/rename/place.ts';
import { type Plan, planRename } from '../src/authoring/rename/plan.ts';
import { planText } from '../src/authoring/rename/show.ts';
import { changeOfTeams } from '../src/authoring/rename/team.ts';
import { checkOnce } from '../src/checker/run.ts';
import { pretty } from '../src/checks/reporters/pretty.ts';
import { summaryOf } from '../src/checks/summary.ts';
import { runCommand } from '../src/command/command.ts';
import { readSources } from '../src/source/read.ts';

const teams = 'owners.yaml';

interface Options {
  readonly merge?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

await runCommand('rename', (cli) =>
  cli
    .command('<from> <to>', 'Give a page, a heading or an item another name, everywhere; its old address keeps working')
    .option('--merge', 'The new page is there already: it takes over the links, and the old page is removed')
    .option('--dry-run', 'Only show what would change')
    .option('--yes', 'Do not ask')
    .example('  npm run rename -- roles/sre roles/site-reliability')
    .example('  npm run rename -- runbooks/disk-filling#free-some-space "Make room"')
    .example('  npm run rename -- matrices/incident-response#declare declare-incident')
    .example('  npm run rename -- runbooks/disk-full runbooks/disk-filling --merge')
    .action(async (from: string, to: string, { merge = false, yes = false, dryRun = false }: Options) => {
      const plan = await planned(from, to, merge);
      console.log(planText(plan));
      if (dryRun || !(yes || (await agreed()))) {
        console.log('Nothing was written.');
        return 0;
      }
      applyPlan(process.cwd(), plan);
      console.log('Written. Now the check:');
      const { findings, files } = await checkOnce(process.cwd());
      console.log(pretty(findings, summaryOf(findings, files), process.stdout.isTTY));
      return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    }),
);

async function planned(from: string, to: string, merge: boolean): Promise<Plan> {
  const place = placeFrom(from);
  const sources = await readSources(process.cwd());
  if (place.anchor !== undefined) return planRename(sources, place, to, { merge: false });
  const target = placeFrom(to);
  const plan = planRename(sources, place, target, { merge });
  const list = existsSync(teams) ? readFileSync(teams, 'utf8') : '';
  const change = changeOfTeams(teams, list, place, target);
  return change ? { ...plan, changes: [...plan.changes, change] } : plan;
}

/** Whoever cannot be asked has to say so beforehand. */
async function agreed(): Promise<boolean> {
  if (!(process.stdin.isTTY && process.stdout.isTTY)) {
    console.log('Add --yes to write it.');
    return false;
  }
  const answer = await confirm({ message: 'Write it?' });
  return !isCancel(answer) && answer;
}
