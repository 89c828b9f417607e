import { spawn } from 'node:child_process';

/** One step of a run. */
export interface Job {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Names of jobs that have to be done before; one that is not in the run is not waited for. */
  readonly after?: readonly string[];
}

/**
 * Runs jobs side by side, the first ones first, and prints what each wrote
 * when it is done, so that nothing is mixed.
 *
 * @param most how many may run at once
 * @returns names of those that failed, or that could not run since another had failed
 */
export async function runJobs(jobs: readonly Job[], most: number): Promise<string[]> {
  const names = new Set(jobs.map(({ name }) => name));
  const failed = new Set<string>();
  const done = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...jobs];
  const isReady = ({ after = [] }: Job) => after.every((name) => !names.has(name) || done.has(name));
  while (waiting.length > 0 || running.size > 0) {
    for (let at = waiting.findIndex(isReady); at >= 0 && running.size < most; at = waiting.findIndex(isReady)) {
      const [job] = waiting.splice(at, 1) as [Job];
      if (job.after?.some((name) => failed.has(name))) {
        console.log(`${job.name}: not run, since what it needs failed`);
        failed.add(job.name);
        done.add(job.name);
        continue;
      }
      running.set(
        job.name,
        run(job).then((isFine) => {
          if (!isFine) failed.add(job.name);
          done.add(job.name);
          running.delete(job.name);
        }),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return jobs.map(({ name }) => name).filter((name) => failed.has(name));
}

async function run({ name, command, args }: Job): Promise<boolean> {
  const began = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n${name}: ${status === 0 ? 'fine' : 'FAILED'} (${seconds} s)\n${output.trimEnd()}`);
  return status === 0;
}
