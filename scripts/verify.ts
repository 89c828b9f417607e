import { existsSync } from 'node:fs';
import { count } from '../src/checks/summary.ts';
import { runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { type Comparison, type Deployed, NoBuildList, verify } from '../src/hosting/verify.ts';
import { shown } from '../src/model/hidden-characters.ts';

/** More names than these say no more. */
const most = 20;

await runCommand('verify', (cli) =>
  cli
    .command(
      '<site>',
      'Compare a published site, a folder or an address, with what was built: every file, byte for byte',
    )
    .option(
      '--against <list>',
      'build.json of the folder that was published, or that folder; without it the site’s own',
    )
    .example('  npm run verify -- dist')
    .example('  npm run verify -- https://handbook.example.org/ --against dist')
    .action(async (site: string, { against }: { against?: string }) => {
      const found = await verify(deployed(site), against).catch((error: unknown) => {
        if (error instanceof NoBuildList) throw new UsageError(`${error.message}.`);
        // What fetch throws says little; its cause names the host and the reason.
        throw new UsageError(`${site} cannot be read: ${reasonOf(error)}.`);
      });
      console.log(shown(text(found)));
      return found.missing.length + found.different.length + found.unknown.length > 0 ? 1 : 0;
    }),
);

function deployed(site: string): Deployed {
  if (/^https?:\/\//i.test(site)) {
    const address = URL.parse(site.endsWith('/') ? site : `${site}/`)?.href;
    if (address === undefined) throw new UsageError(`“${site}” is no address.`);
    return { address };
  }
  if (!existsSync(site)) throw new UsageError(`there is no folder ${site}. An address begins with https://.`);
  return { folder: site };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}

function text({ list, compared, missing, different, unknown }: Comparison): string {
  const { watchbook = 'unknown' } = list.versions;
  const state = list.changed ? ', with content that was not committed' : '';
  const named = (files: readonly string[], what: string) => [
    ...files.slice(0, most).map((file) => `  ${file}  ${what}`),
    ...(files.length > most ? [`  and ${files.length - most} more: ${what}`] : []),
  ];
  const faults = [
    ...named(missing, 'is missing'),
    ...named(different, 'differs from what was built'),
    ...named(unknown, 'was not built'),
  ];
  const made = `Built by Watchbook ${watchbook} from ${list.commit ? `commit ${list.commit}` : 'no commit'}${state}.`;
  const sum = `${count(compared, 'file')} compared, ${faults.length === 0 ? 'all the same' : `${missing.length} missing, ${different.length} different, ${unknown.length} unknown`}.`;
  return [made, ...faults, sum].join('\n');
}
