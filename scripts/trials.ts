import { runCommand, wholeNumber } from '../src/command/command.ts';
import { today } from '../src/source/today.ts';
import { writeAtomically } from '../src/source/write.ts';
import { type Trial, tryAll } from './trials/faults.ts';

const kept = 'tests/trials.md';

await runCommand('trials', (cli) =>
  cli
    .command(
      '',
      `Build while things go wrong: kills, a full disk, damaged caches, no git, no network … (minutes); writes ${kept}`,
    )
    .option('--kills <number>', 'How many builds are killed', { default: 60 })
    .action(async ({ kills }: { kills: unknown }) => {
      const trials: Trial[] = [];
      await tryAll(wholeNumber('--kills', kills), (trial) => {
        trials.push(trial);
        console.log(lineOf(trial));
      });
      writeAtomically(kept, report(trials));
      return trials.every(({ held }) => held) ? 0 : 1;
    }),
);

function lineOf({ fault, result, held }: Trial): string {
  return `${held ? 'held  ' : 'BROKEN'}  ${fault}: ${result}`;
}

function report(trials: readonly Trial[]): string {
  const rows = trials.map(
    ({ fault, result, held }) => `| ${fault} | ${held ? 'yes' : '**no**'} | ${result.replaceAll('|', '\\|')} |`,
  );
  return `# Trials

What a build did while things went wrong, in a folder whose name has blanks and umlauts. Written by \`npm run trials\` on
${today}, with Node ${process.versions.node}.

| fault | held | what happened |
|---|---|---|
${rows.join('\n')}
`;
}
