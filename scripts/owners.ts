import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { oneOf, runCommand } from '../src/command/command.ts';
import { codeOwners, type OwnerHost, ownerHosts } from '../src/model/duties/owners.ts';
import { buildHandbook } from '../src/model/handbook.ts';
import { pageOf } from '../src/model/pages.ts';
import { readSources } from '../src/source/read.ts';
import { writeAtomically } from '../src/source/write.ts';
import { config } from '../watchbook.config.ts';

const mapping = 'owners.yaml';
/** GitLab’s addresses have `/-/` in them, on its own site and on others. */
const usual: OwnerHost = config.editBase.includes('/-/') ? 'gitlab' : 'github';

await runCommand('owners', (cli) =>
  cli
    .command('', `Write CODEOWNERS from the pages' owners and ${mapping}`)
    .option('--check', 'Write nothing; exit 1 if the file is stale')
    .option('--host <host>', `In the form of github or gitlab (default: ${usual}, as editBase in watchbook.config.ts)`)
    .action(async ({ check, host: given = usual }: { check?: boolean; host?: string }) => {
      const host = oneOf('--host', given, Object.keys(ownerHosts) as OwnerHost[]);
      const target = ownerHosts[host].file;
      const teams: unknown = parse(await readFile(mapping, 'utf8'));
      const handbook = buildHandbook((await readSources(process.cwd())).flatMap((source) => pageOf(source) ?? []));
      const { text, problems } = codeOwners(handbook, teams, mapping, host);
      for (const problem of problems) console.error(problem);
      if (problems.length > 0) return 1;
      const present = await readFile(target, 'utf8').catch(() => '');
      if (present === text) {
        console.log(`${target} is up to date.`);
      } else if (check) {
        console.error(`${target} is stale: run \`npm run owners\` and commit it.`);
        return 1;
      } else {
        writeAtomically(target, text);
        console.log(`Wrote ${target}: ${handbook.pages.length} pages.`);
      }
      return 0;
    }),
);
