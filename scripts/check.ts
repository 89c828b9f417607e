import { cac } from 'cac';
import pc from 'picocolors';
import { pretty } from '../src/checks/reporters/pretty.ts';
import { check } from '../src/checks/run.ts';
import { summaryOf } from '../src/checks/summary.ts';
import { readSources } from '../src/source/read.ts';
import { readSite } from '../src/source/site.ts';
import { config } from '../watchbook.config.ts';

const root = process.cwd();
const cli = cac('npm run check --');
cli.help();

cli.command('[...paths]', 'Check the handbook').action(async (paths: string[]) => {
  const sources = await readSources(root);
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`));
  const stray = wanted.filter((path) => !sources.some(({ file }) => file === path || file.startsWith(`${path}/`)));
  if (stray.length > 0) throw new Error(`no page of this handbook at ${stray.join(', ')}`);
  const today = new Date().toISOString().slice(0, 10);
  const all = await check({ sources, config, today, site: await readSite(root) });
  const findings = all.filter((finding) => isWanted(finding.file));
  const summary = summaryOf(findings, sources.filter((source) => isWanted(source.file)).length);
  process.stdout.write(pretty(findings, summary, pc.isColorSupported && process.stdout.isTTY));
  process.exitCode = summary.errors > 0 ? 1 : 0;
});

try {
  cli.parse(process.argv, { run: false });
  await cli.runMatchedCommand();
} catch (error) {
  console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
