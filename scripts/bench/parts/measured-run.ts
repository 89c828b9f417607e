import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { constants } from 'node:os';

/** What running a program cost, with all programs that it started. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, where something ran to its end. */
  readonly cpu?: number | undefined;
  /** The most memory at one time, in bytes, sampled; shared pages are counted for each process. Only on Linux. */
  readonly memory?: number | undefined;
}

const betweenSamples = 200;

/**
 * Runs a program and measures it.
 *
 * @param args of Node itself: a script and what it takes
 * @param memory whether to look at the memory, which costs a little time
 * @throws if it ends with another code than 0, with what it said
 */
export async function measuredRun(
  folder: string,
  args: readonly string[],
  { memory = true, options = '' }: { memory?: boolean; options?: string } = {},
): Promise<Cost> {
  const began = performance.now();
  // A shell's own account is the one that knows of processes that have ended.
  const child = spawn('bash', ['-c', '"$@"; code=$?; times >&3; exit $code', 'bash', process.execPath, ...args], {
    cwd: folder,
    env: { ...process.env, CI: '', NODE_OPTIONS: options, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', times: '' };
  child.stdout?.on('data', (data) => (said.out += data));
  child.stderr?.on('data', (data) => (said.out += data));
  child.stdio[3]?.on('data', (data) => (said.times += data));
  const most = memory ? sampled(child.pid ?? 0) : undefined;
  const [code, signal] = (await once(child, 'close')) as [number | null, keyof typeof constants.signals | null];
  const wall = (performance.now() - began) / 1000;
  const peak = await most?.stop();
  if (code !== 0) throw new Error(`${args.join(' ')} in ${folder} ended with ${code ?? signal}:\n${said.out}`);
  return { wall, cpu: secondsIn(said.times), memory: peak || undefined };
}

/** The second line of a shell's `times` is of the processes that it waited for: `0m1.230s 0m0.450s`. */
function secondsIn(times: string): number {
  const line = times.trim().split('\n').at(-1) ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

/** Looks again and again at how much memory a process and all below it hold. */
export function sampled(root: number): { stop(): Promise<number> } {
  let most = 0;
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      most = Math.max(most, await heldBy(root));
      await new Promise((resolve) => setTimeout(resolve, betweenSamples));
    }
    return most;
  })();
  return {
    stop: () => {
      stopped = true;
      return done;
    },
  };
}

/** Bytes that a process and all below it hold; 0 where the system has no `/proc`. */
async function heldBy(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const below = await Promise.all(
    lists
      .join(' ')
      .split(' ')
      .filter((child) => child !== '')
      .map((child) => heldBy(Number(child))),
  );
  return below.reduce((sum, bytes) => sum + bytes, own);
}
