import { oneOf, runCommand, wholeNumber } from '../src/command/command.ts';
import { today } from '../src/source/today.ts';
import { type Trial, tryAll } from './trials/faults.ts';
import { entryNames, fuzz } from './trials/fuzz.ts';
import { keepTable } from './trials/kept-table.ts';

const kept = 'tests/trials.md';

interface Options {
  readonly kills: unknown;
  readonly only?: unknown;
  readonly fuzz?: unknown;
  readonly entry?: unknown;
}

await runCommand('trials', (cli) =>
  cli
    .command('', `Build while things go wrong, or throw anything at whatever reads (minutes); writes ${kept}`)
    .option('--kills <number>', 'How many builds are killed', { default: 60 })
    .option('--only <words>', 'Only the faults that are called so, in part; kills')
    .option('--fuzz <minutes>', 'Throw anything at each entry for so long, instead of building')
    .option('--entry <name>', `Only at one entry: ${entryNames.join(', ')}`)
    .action((options: Options) => (options.fuzz === undefined ? tryFaults(options) : tryEntries(options))),
);

async function tryFaults({ kills, only = '' }: Options): Promise<number> {
  const trials: Trial[] = [];
  await tryAll(wholeNumber('--kills', kills), String(only), (trial) => {
    trials.push(trial);
    console.log(`${trial.held ? 'held  ' : 'BROKEN'}  ${trial.fault}: ${trial.result}`);
  });
  keepTable(kept, {
    heading: 'Faults',
    intro: `What a build did while things went wrong, in a folder whose name has blanks and umlauts. Written by \`npm run trials\` on
${today}, with Node ${process.versions.node}.`,
    columns: ['fault', 'held', 'what happened'],
    rows: trials.map(({ fault, result, held }) => [fault, held ? 'yes' : '**no**', result]),
  });
  return trials.every(({ held }) => held) ? 0 : 1;
}

async function tryEntries(options: Options): Promise<number> {
  const minutes = wholeNumber('--fuzz', options.fuzz);
  const names = options.entry === undefined ? entryNames : [oneOf('--entry', options.entry, entryNames)];
  let faults = 0;
  for (const name of names) {
    const { cases, found } = await fuzz(name, minutes);
    console.log(`${found === undefined ? 'held  ' : 'BROKEN'}  ${name}: ${cases} cases\n${found ?? ''}`.trimEnd());
    if (found !== undefined) faults += 1;
    keepTable(kept, {
      heading: 'Fuzzing',
      intro: `What was thrown at each way by which others' texts come in: noise, and good ones that were spoilt. A finding of
\`npm run trials -- --fuzz 10\` becomes a test, then is mended; the table tells the last run.`,
      columns: ['entry', 'minutes', 'cases', 'found', 'on'],
      rows: [[name, String(minutes), String(cases), found?.slice(0, 200) ?? 'nothing', today]],
    });
  }
  return faults === 0 ? 0 : 1;
}
