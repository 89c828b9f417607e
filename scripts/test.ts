import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { contentIsShipped } from '../tests/example/shipped.ts';
import { type Job, runJobs } from './test/jobs.ts';
import { countsIn, type Suite, suites } from './test/suites.ts';

const usage = `npm test                   everything CI runs: formatter, linter, types, content, build, and all tests
npm test -- unit           the parts, each by itself: no build, under a minute
npm test -- site           a real browser on the built fixture, tests/fixtures/handbook
npm test -- example        what is true only of the handbook Watchbook comes with; it is built first
npm test -- unit checks    only files whose path has “checks” in it`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage);
  process.exit(0);
}
const asked = suites.filter((suite) => args.includes(suite));
const filters = args.filter((arg) => !(suites as readonly string[]).includes(arg));
const all = asked.length === 0;
const isShipped = contentIsShipped();
const wanted = (all ? suites : asked).filter((suite) => suite !== 'example' || isShipped);
if (!isShipped && (all || asked.includes('example')))
  console.log('tests/example: skipped, since content/ is no longer the handbook that Watchbook comes with.');

const cores = availableParallelism();
const report = (suite: Suite) => `.cache/vitest-${suite}.json`;
const node = process.execPath;
const tests = (suite: Suite, after: readonly string[] = []): Job[] =>
  wanted.includes(suite)
    ? [
        {
          name: `Tests: ${suite}`,
          command: 'vitest',
          args: [
            'run',
            `--project=${suite}`,
            `--maxWorkers=${all ? Math.max(1, Math.floor(cores / 2)) : cores}`,
            '--reporter=dot',
            '--reporter=json',
            `--outputFile=${report(suite)}`,
            ...filters,
          ],
          after,
        },
      ]
    : [];
const build: Job = { name: 'Build', command: node, args: ['scripts/build.ts'], after: ['Types'] };

// The longest first, so that the cores are done at about the same time.
const jobs: readonly Job[] = all
  ? [
      { name: 'Types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
      ...tests('unit'),
      ...tests('site'),
      // After the types, since both write those in .astro/.
      build,
      { name: 'Formatter and linter', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
      { name: 'Content', command: node, args: ['scripts/check.ts'] },
      ...tests('example', ['Build']),
    ]
  : [
      ...tests('unit'),
      ...tests('site'),
      ...(wanted.includes('example') ? [build] : []),
      ...tests('example', ['Build']),
    ];

for (const suite of suites) rmSync(report(suite), { force: true });
const failed = await runJobs(jobs, all ? cores : 1);
const counts = wanted.map((suite) => countsIn(report(suite)));
const sum = (what: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[what], 0);
// A step without tests counts as one, and so does a suite that fails without a failed test.
const steps = jobs.filter(({ name }) => !name.startsWith('Tests: ')).map(({ name }) => name);
const failedSteps = steps.filter((name) => failed.includes(name)).length;
const crashed = wanted.filter((suite, at) => failed.includes(`Tests: ${suite}`) && counts[at]?.failed === 0).length;
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}. The lines above say where.`);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(
  `\nTests: ${sum('passed') + steps.length - failedSteps} passed, ${sum('failed') + failedSteps + crashed} failed${skipped}`,
);
process.exit(failed.length > 0 ? 1 : 0);
