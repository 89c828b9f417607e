import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AdoptOptions, completedAnswers } from '../src/authoring/adopt/ask.ts';
import { type Adoption, planAdoption } from '../src/authoring/adopt/plan.ts';
import { adoptionText } from '../src/authoring/adopt/show.ts';
import { askOne, Left } from '../src/authoring/new-page/interview.ts';
import { runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { unsavedFiles } from '../src/source/git.ts';
import { readNote } from '../src/source/note.ts';
import { readSources } from '../src/source/read.ts';
import { today } from '../src/source/today.ts';
import { writeAtomically } from '../src/source/write.ts';

const root = process.cwd();
const atTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;

await runCommand('adopt', (cli) =>
  cli
    .command('', 'Make this handbook your organisation’s own; asks for what is not given')
    .option('--name <text>', 'What the handbook is called')
    .option('--site <address>', 'Where it is published')
    .option('--repository <address>', 'Where its repository is')
    .option('--branch <name>', 'To which changes are proposed (default: main)')
    .option('--severities <scale>', 'Most severe first, such as P1:Critical,P2:Major,P3:Minor')
    .option('--roles <ids>', 'The roles that you have, with commas; the others go')
    .option('--heir <id>', 'The role that takes over from those that go (default: the first that stays)')
    .option(
      '--team <owner>',
      'Who reviews pages: @organisation/team, @user or a mail address; or role=@team,role=@team',
    )
    .option('--shop <choice>', 'The example shop: remove or drafts (default: remove)')
    .option('--keep <parts>', 'Of matrices, guides, glossary, runbooks, incidents; all unless said otherwise, or none')
    .option('--dry-run', 'Only show what would change')
    .option('--yes', 'Do not ask whether to write it')
    .option('--commit', 'Make the first commit, too')
    .example('  npm run adopt')
    .example(
      '  npm run adopt -- --name "Acme handbook" --site https://handbook.acme.example --repository https://github.com/acme/handbook --team @acme/ops --yes',
    )
    .action(async (options: AdoptOptions) => run(options).catch(left)),
);

/** Who leaves the questions writes nothing. */
function left(error: unknown): 2 {
  if (!(error instanceof Left)) throw error;
  return 2;
}

async function run(options: AdoptOptions): Promise<0 | 1 | 2> {
  const sources = await readSources(root);
  const note = readNote(root);
  const answers = await completedAnswers(options, { sources, atTerminal, owners: textOf('owners.yaml') });
  const plan = planAdoption(sources, answers, { textOf, note, branch: options.branch ?? 'main', today });
  if (plan.written.size === 0 && plan.removed.length === 0) {
    console.log('It is yours already: nothing to change.');
    return 0;
  }
  console.log(adoptionText(plan));
  await refuseToLose(plan);
  if (options.dryRun || !(options.yes || (await agreed()))) {
    console.log('Nothing was written.');
    return 0;
  }
  for (const [file, text] of plan.written) writeAtomically(join(root, file), text);
  for (const file of plan.removed) rmSync(join(root, file));
  // In processes of their own, since the settings of this one are the old ones.
  if (!ran('schemas.ts', true)) return 2;
  console.log('Written. Now the check:');
  const isFine = ran('check.ts');
  const commit = ['git add --all', `git commit --message "Make the handbook our own"`];
  if (options.commit && isFine) {
    for (const args of [
      ['add', '--all'],
      ['commit', '--quiet', '--message', 'Make the handbook our own'],
    ])
      if (spawnSync('git', args, { cwd: root, stdio: 'inherit' }).status !== 0) return 2;
    console.log('Committed. Next: npm start shows it, npm test runs every test.');
  } else {
    console.log(
      `Next:\n  1. npm start      # look at it\n  2. npm test       # every check and every test\n  3. ${commit.join(' && ')}`,
    );
  }
  return isFine ? 0 : 1;
}

function textOf(file: string): string {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

/** What is in no commit cannot be brought back. */
async function refuseToLose({ removed }: Adoption): Promise<void> {
  const unsaved = new Set(await unsavedFiles(root));
  const lost = removed.filter((file) => unsaved.has(file));
  if (lost.length > 0)
    throw new UsageError(
      `these pages would go, and what changed in them is in no commit: ${lost.join(', ')}. Commit them first.`,
    );
}

async function agreed(): Promise<boolean> {
  if (!atTerminal) {
    console.log('Add --yes to write it.');
    return false;
  }
  return (
    (await askOne('Write it?', [
      { id: 'yes', about: '' },
      { id: 'no', about: 'leave all as it is' },
    ])) === 'yes'
  );
}

function ran(script: string, quietly = false): boolean {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script)], {
    cwd: root,
    stdio: ['ignore', quietly ? 'ignore' : 'inherit', 'inherit'],
  });
  return status === 0;
}
