import pc from 'picocolors';
import { type ReminderFormat, reminderFormats, remindOf } from '../src/authoring/reminders/actions.ts';
import { oneOf, runCommand, wholeNumber } from '../src/command/command.ts';
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

await runCommand('actions', (cli) =>
  cli
    .command('', 'List open action items from post-mortems, by owner')
    .option('--overdue', 'Only what is overdue')
    .option('--soon <days>', 'Only what is overdue or due within this many days')
    .option('--owner <role>', 'Only the items of one role: the id of a page in content/roles')
    .option('--format <format>', `How to write it: ${Object.keys(reminderFormats).join(', ')}`, { default: 'pretty' })
    .example('npm run actions -- --overdue --format markdown')
    .action(async ({ overdue, soon, owner, format }: Options) => {
      const handbook = buildHandbook((await readSources(process.cwd())).flatMap((source) => pageOf(source) ?? []));
      const roles = handbook.all('role').map(({ id }) => id);
      const choice = {
        overdue,
        soon: soon === undefined ? undefined : wholeNumber('--soon', soon),
        owner: owner === undefined ? undefined : oneOf('--owner', owner, roles),
      };
      const write = reminderFormats[oneOf('--format', format, Object.keys(reminderFormats) as ReminderFormat[])];
      const trackedActions = remindOf(trackedActionsOf(handbook, today), choice, today);
      const color = pc.isColorSupported && process.stdout.isTTY;
      process.stdout.write(write({ handbook, trackedActions, today, site: config.site, color }));
    }),
);
