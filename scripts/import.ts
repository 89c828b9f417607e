import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { parse } from 'yaml';
import { type ImporterName, importers } from '../src/authoring/import/index.ts';
import { rolesOfTeams } from '../src/authoring/import/teams.ts';
import { byPlace } from '../src/checks/finding.ts';
import { github } from '../src/checks/reporters/github.ts';
import { gitlab } from '../src/checks/reporters/gitlab.ts';
import { json } from '../src/checks/reporters/json.ts';
import { lineOf } from '../src/checks/reporters/pretty.ts';
import { count, summaryOf } from '../src/checks/summary.ts';
import { type ExitCode, oneOf, runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { buildHandbook } from '../src/model/handbook.ts';
import { pageOf } from '../src/model/pages.ts';
import { readSources } from '../src/source/read.ts';
import { today } from '../src/source/today.ts';
import { writeAtomically, writeNew } from '../src/source/write.ts';

const root = process.cwd();
const color = pc.isColorSupported && process.stdout.isTTY;
const names = Object.keys(importers) as ImporterName[];
const formats = ['pretty', 'json', 'github', 'gitlab'] as const;

interface Options {
  as?: string;
  check?: boolean;
  map?: string;
  type?: string | string[];
  format: string;
}

await runCommand('import', (cli) =>
  cli
    .command('[...files]', 'Make pages of what another system keeps; again, to keep them in step')
    .option('--as <kind>', `What it becomes: ${names.map((name) => `${name} (${importers[name].about})`).join(', ')}`)
    .option('--check', 'Write nothing; exit 1 where the handbook says something else')
    .option('--map <file>', 'A YAML file with a line for each team: its name there, and the role here')
    .option('--type <type>', 'Only entities of this type; can be given several times')
    .option('--format <format>', `How findings are printed: ${formats.join(', ')}`, { default: 'pretty' })
    .example('npm run import -- --as service catalog-info.yaml ../shop/catalog-info.yaml')
    .action(run),
);

async function run(files: readonly string[], options: Options): Promise<ExitCode> {
  const importer = importers[oneOf('--as', options.as, names)];
  const format = oneOf('--format', options.format, formats);
  if (files.length === 0) throw new UsageError('name the files or folders to import; --help says more');
  const sources = await readSources(root);
  const handbook = buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
  const owners: unknown = parse(await readFile('owners.yaml', 'utf8').catch(() => ''));
  const map: unknown = options.map === undefined ? {} : parse(await mapAt(options.map));
  const types = [options.type ?? []].flat().map((type) => type.toLowerCase());
  const roleOf = rolesOfTeams(handbook, map, owners);
  const plan = await importer.plan({ root, names: files, handbook, sources, roleOf, types, today });
  const findings = [...plan.problems, ...(options.check ? plan.differences : [])].sort(byPlace);
  if (!options.check) {
    for (const { file, text, isNew } of plan.pages) {
      if (!isNew) writeAtomically(resolve(root, file), text);
      else if (!writeNew(resolve(root, file), text)) throw new UsageError(`${file} is there but cannot be read`);
    }
    for (const { file, isNew } of plan.pages) console.error(`${isNew ? 'Written' : 'Changed'}: ${file}`);
    if (plan.pages.length === 0) console.error(`${count(plan.found, 'page')} in step, nothing to change.`);
  } else if (findings.length === 0) console.error(`${count(plan.found, 'page')} in step.`);
  if (format === 'json') process.stdout.write(json(findings, summaryOf(findings, plan.found)));
  else if (format === 'github') process.stdout.write(github(findings));
  else if (format === 'gitlab') process.stdout.write(gitlab(findings));
  else for (const finding of findings) console.log(lineOf(finding, color));
  return findings.length > 0 ? 1 : 0;
}

function mapAt(file: string): Promise<string> {
  return readFile(resolve(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--map: cannot read ${file} (${error.code})`);
  });
}
