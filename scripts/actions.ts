import { cac } from 'cac';
import pc from 'picocolors';
import { type ReminderFormat, reminderFormats, remindOf } from '../src/authoring/reminders/actions.ts';
import { didYouMean } from '../src/checks/nearest.ts';
import { buildHandbook } from '../src/model/handbook.ts';
import { trackedActionsOf } from '../src/model/incidents/actions.ts';
import { pageOf } from '../src/model/pages.ts';
import { readSources } from '../src/source/read.ts';
import { today } from '../src/source/today.ts';
import { config } from '../watchbook.config.ts';

interface Options {
  overdue?: boolean;
  soon?: unknown;
  owner?: unknown;
  format: unknown;
}

const cli = cac('npm run actions --');
cli
  .command('', 'List what was promised after incidents and is still to be done, by owner')
  .option('--overdue', 'Only what is overdue')
  .option('--soon <days>', 'Only what is overdue or comes due within so many days')
  .option('--owner <role>', 'Only what one role promised: the id of a page in content/roles')
  .option('--format <format>', `How to write it: ${Object.keys(reminderFormats).join(', ')}`, { default: 'pretty' })
  .example('npm run actions -- --overdue --format markdown')
  .action(async ({ overdue, soon, owner, format }: Options) => {
    const handbook = buildHandbook((await readSources(process.cwd())).flatMap((source) => pageOf(source) ?? []));
    const roles = handbook.all('role').map(({ id }) => id);
    const choice = {
      overdue,
      soon: soon === undefined ? undefined : daysFrom(soon),
      owner: owner === undefined ? undefined : oneOf(roles, owner, 'role'),
    };
    const write = reminderFormats[oneOf(Object.keys(reminderFormats) as ReminderFormat[], format, 'format')];
    const trackedActions = remindOf(trackedActionsOf(handbook, today), choice, today);
    const color = pc.isColorSupported && process.stdout.isTTY;
    process.stdout.write(write({ handbook, trackedActions, today, site: config.site, color }));
  });
cli.help();

function daysFrom(text: unknown): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0) throw new Error(`--soon ${text}: expected a number of days, such as 14`);
  return days;
}

function oneOf<Id extends string>(ids: readonly Id[], text: unknown, what: string): Id {
  const found = ids.find((id) => id === text);
  if (found !== undefined) return found;
  throw new Error(`${text} is no ${what}. ${didYouMean(String(text), ids)}Known are: ${ids.join(', ')}.`);
}

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  console.error(`actions: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
