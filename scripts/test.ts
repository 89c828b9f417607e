import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = '.cache/vitest.json';
const steps: readonly { name: string; command: string; args: string[] }[] = [
  { name: 'Formatter and linter', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'Content', command: process.execPath, args: ['scripts/check.ts'] },
  { name: 'Build', command: process.execPath, args: ['scripts/build.ts'] },
  {
    name: 'Tests',
    command: 'vitest',
    args: ['run', '--reporter=dot', '--reporter=json', `--outputFile=${report}`, ...process.argv.slice(2)],
  },
];

mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });
const failed: string[] = [];
for (const [index, { name, command, args }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name} …`);
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`[${index + 1}/${steps.length}] ${name}: ${status === 0 ? 'fine' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

const counts = countsIn(report);
const before = steps.length - 1;
const failedBefore = failed.filter((name) => name !== 'Tests').length;
const failedTests = counts.failed > 0 || !failed.includes('Tests') ? counts.failed : 1;
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}. The lines above say where.`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\nTests: ${counts.passed + before - failedBefore} passed, ${failedTests + failedBefore} failed${skipped}`);
process.exit(failed.length > 0 ? 1 : 0);

function countsIn(file: string): { passed: number; failed: number; skipped: number } {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: result.numPassedTests ?? 0,
      failed: result.numFailedTests ?? 0,
      skipped: result.numPendingTests ?? 0,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
