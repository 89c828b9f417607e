import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { parse } from 'yaml';
import { documentKinds } from '../src/authoring/import/documents/guess.ts';
import { importDocuments } from '../src/authoring/import/documents/import-documents.ts';
import { mappingFrom, outFolder } from '../src/authoring/import/documents/options.ts';
import { dialectNames } from '../src/authoring/import/documents/read/dialects.ts';
import { openSource } from '../src/authoring/import/documents/read/open.ts';
import { reportOf } from '../src/authoring/import/documents/report.ts';
import { summaryLines } from '../src/authoring/import/documents/said.ts';
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
const importerNames = Object.keys(importers) as ImporterName[];
const formats = ['pretty', 'json', 'github', 'gitlab'] as const;

interface Options {
  as?: string;
  check?: boolean;
  dryRun?: boolean;
  from?: string;
  map?: string;
  out: string;
  owner?: string;
  report?: string;
  type?: string | string[];
  format: string;
}

await runCommand('import', (cli) =>
  cli
    .command('[...files]', 'Make pages of what you have: Markdown of any sort, or what another system keeps')
    .option(
      '--as <kind>',
      `What it becomes: ${documentKinds.join(', ')} (guessed, page by page, without it), ${importerNames.map((name) => `${name} (${importers[name].about})`).join(', ')}`,
    )
    .option('--from <dialect>', `How it is written, where that is not found by itself: ${dialectNames.join(', ')}`)
    .option('--out <folder>', 'Where pages are written', { default: 'content' })
    .option('--owner <role>', 'The role that owns pages whose source names none that is known')
    .option('--map <file>', 'A YAML file: teams and their roles; for documents also fields and kinds')
    .option('--dry-run', 'Write no page; say what would be')
    .option('--report <file>', 'Write what is left for people to a Markdown file')
    .option('--check', 'For services: write nothing; exit 1 where the handbook says something else')
    .option('--type <type>', 'For services: only entities of this type; can be given several times')
    .option('--format <format>', `How findings are printed: ${formats.join(', ')}`, { default: 'pretty' })
    .example('npm run import -- ../old-wiki --dry-run --report report.md')
    .example('npm run import -- ../runbooks.zip --as runbook --owner sre')
    .example('npm run import -- --as service catalog-info.yaml ../shop/catalog-info.yaml')
    .action((files: string[], options: Options) =>
      importerNames.some((name) => name === options.as) ? importEntities(files, options) : importTexts(files, options),
    ),
);

async function importTexts(names: readonly string[], options: Options): Promise<ExitCode> {
  const as = options.as === undefined ? undefined : oneOf('--as', options.as, [...documentKinds, ...importerNames]);
  const from = options.from === undefined ? undefined : oneOf('--from', options.from, dialectNames);
  const format = oneOf('--format', options.format, formats);
  const [name, ...others] = names;
  if (name === undefined) throw new UsageError('name the folder, file or archive to import; --help says more');
  if (others.length > 0)
    throw new UsageError('name one folder, file or archive at a time: each is remembered by its name');
  const sources = await readSources(root);
  const handbook = buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
  const mapping = mappingFrom(options.map === undefined ? '' : await mapAt(options.map));
  const roles = handbook.all('role').map(({ id }) => id);
  const owner = options.owner ?? mapping.owner ?? roles.find((id) => id === 'sre') ?? roles[0] ?? 'to-decide';
  if (options.owner !== undefined) oneOf('--owner', options.owner, roles);
  const roleOf = rolesOfTeams(handbook, mapping.owners, await owners());
  const corpus = await openSource(resolve(root, name));
  const outcome = await importDocuments({
    root,
    corpus,
    mapping,
    owner,
    roleOf,
    sources,
    today,
    out: outFolder(root, options.out),
    dryRun: options.dryRun === true,
    ...(from && { from }),
    ...(as && as !== 'service' && { as }),
  });
  const { plan, tasks, findings } = outcome;
  if (options.report !== undefined) writeAtomically(resolve(root, options.report), reportOf(plan, tasks, corpus.name));
  for (const line of summaryLines(outcome, { dryRun: options.dryRun === true, owner, report: options.report }))
    console.error(line);
  if (format === 'json') process.stdout.write(json(findings, summaryOf(findings, plan.pages.length)));
  else if (format === 'github') process.stdout.write(github(findings));
  else if (format === 'gitlab') process.stdout.write(gitlab(findings));
  return tasks.some(({ rank }) => rank === 1) ? 1 : 0;
}

async function importEntities(files: readonly string[], options: Options): Promise<ExitCode> {
  const importer = importers[oneOf('--as', options.as, importerNames)];
  const format = oneOf('--format', options.format, formats);
  if (files.length === 0) throw new UsageError('name the files or folders to import; --help says more');
  const sources = await readSources(root);
  const handbook = buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
  const map: unknown = options.map === undefined ? {} : parse(await mapAt(options.map));
  const types = [options.type ?? []].flat().map((type) => type.toLowerCase());
  const roleOf = rolesOfTeams(handbook, map, await owners());
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

async function owners(): Promise<unknown> {
  return parse(await readFile('owners.yaml', 'utf8').catch(() => ''));
}

function mapAt(file: string): Promise<string> {
  return readFile(resolve(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--map: cannot read ${file} (${error.code})`);
  });
}
