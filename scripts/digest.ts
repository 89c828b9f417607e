import { configuredAlerts } from '../src/alerts/configured.ts';
import { type DigestListName, digestOf, type OwnerDigest } from '../src/authoring/reminders/digest.ts';
import {
  chatMessage,
  type DigestFormat,
  digestFormats,
  listsAsMarkdown,
} from '../src/authoring/reminders/digest-formats.ts';
import { gitHubIssues, gitLabIssues, sendToChat } from '../src/authoring/reminders/issue-hosts.ts';
import { keepIssues, type WantedIssue } from '../src/authoring/reminders/issues.ts';
import { oneOf, runCommand, wholeNumber } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { buildHandbook } from '../src/model/handbook.ts';
import { shownInLine } from '../src/model/hidden-characters.ts';
import { pageOf } from '../src/model/pages.ts';
import { readSources } from '../src/source/read.ts';
import { today as thisDay } from '../src/source/today.ts';
import { config } from '../watchbook.config.ts';

const root = process.cwd();
const formatNames = Object.keys(digestFormats) as DigestFormat[];

interface Options {
  owner?: unknown;
  today?: unknown;
  within?: unknown;
  format: unknown;
  issues?: unknown;
  chat?: boolean;
}

await runCommand('digest', (cli) =>
  cli
    .command('', 'What must be done, owner by owner: reviews, action items, drafts, alerts without a runbook')
    .option('--owner <role>', 'Only one role: the id of a page in content/roles')
    .option('--within <days>', 'How many days ahead something counts as due', { default: 14 })
    .option('--today <date>', 'As on another day, such as 2026-01-31')
    .option('--format <format>', `How to write it: ${formatNames.join(', ')} (for a mail)`, {
      default: 'markdown',
    })
    .option('--issues <host>', 'Instead keep an issue for each owner up to date: github (with gh) or gitlab')
    .option('--chat', 'Instead send a summary to the chat whose webhook is in WATCHBOOK_CHAT_WEBHOOK')
    .example('npm run digest -- --owner sre --format html > mail.html')
    .action(digest),
);

async function digest(options: Options): Promise<void> {
  const handbook = buildHandbook((await readSources(root)).flatMap((source) => pageOf(source) ?? []));
  const roles = handbook.all('role').map(({ id }) => id);
  const owner = options.owner === undefined ? undefined : oneOf('--owner', options.owner, roles);
  const today = options.today === undefined ? thisDay : dayOf(options.today);
  const within = wholeNumber('--within', options.within);
  const { alerts, missing } = await configuredAlerts(root, config.alertRules);
  if (missing.length > 0)
    throw new UsageError(`no rule file at ${missing.join(', ')}; correct alertRules in watchbook.config.ts`);
  const all = digestOf(handbook, { today, within, config, alerts });
  const owners = owner === undefined ? all : all.filter((one) => one.owner === owner);
  const written = { owners, today, title: config.title, site: config.site };
  if (options.issues !== undefined) {
    const host = oneOf('--issues', options.issues, ['github', 'gitlab']);
    const done = await keepIssues(host === 'github' ? gitHubIssues() : gitLab(), owners.map(issueOf), !owner);
    console.log(done.length > 0 ? done.map(shownInLine).join('\n') : 'Every issue is up to date.');
  }
  if (options.chat) {
    const message = chatMessage(written);
    if (message) await sendToChat(fromEnvironment('WATCHBOOK_CHAT_WEBHOOK'), message);
    console.log(message ? 'Sent.' : 'Nothing is due, so nothing was sent.');
  }
  if (options.issues !== undefined || options.chat) return;
  process.stdout.write(digestFormats[oneOf('--format', options.format, formatNames)](written));
}

function issueOf(owner: OwnerDigest): WantedIssue {
  const items = (Object.keys(owner.lists) as DigestListName[]).flatMap((name) => owner.lists[name]);
  const opening = `What [the handbook](${config.site}) waits for. This text is kept up to date; when nothing is due, the issue is closed.`;
  return {
    key: owner.owner ?? 'nobody',
    title: `${config.title}: what ${owner.owner === undefined ? 'nobody owns yet' : `${owner.name} should do`}`,
    body: `${opening}\n\n${listsAsMarkdown(owner, config.site)}`,
    points: items.map(({ what, url }) => ({ line: `- [${what.replace(/[\\`*_[\]<>@]/g, ' ')}](${url})`, url })),
  };
}

function gitLab() {
  return gitLabIssues({
    api: fromEnvironment('CI_API_V4_URL'),
    project: fromEnvironment('CI_PROJECT_ID'),
    token: fromEnvironment('WATCHBOOK_GITLAB_TOKEN'),
  });
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new UsageError(`set ${name} in the environment`);
  return value;
}

function dayOf(given: unknown): string {
  const day = String(given);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UsageError(`--today wants a day such as 2026-01-31, not ${day}`);
  return day;
}
