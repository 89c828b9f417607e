import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of processes that have so much memory together and no more, as the kernel sees to it. */
interface MemoryGroup {
  /** What runs a command in the group, put in front of it. */
  readonly command: readonly string[];
  /** Megabytes that it took at most, with the files that the system keeps in memory for it. */
  most(): number;
  /** Removes the group, once nothing runs in it. */
  remove(): void;
}

/** Where the two kinds of control groups are, and what they call a limit and its peak. */
const places = [
  {
    root: '/sys/fs/cgroup',
    control: 'cgroup.controllers',
    limit: 'memory.max',
    swap: 'memory.swap.max',
    peak: 'memory.peak',
  },
  {
    root: '/sys/fs/cgroup/memory',
    control: 'memory.limit_in_bytes',
    limit: 'memory.limit_in_bytes',
    swap: 'memory.memsw.limit_in_bytes',
    peak: 'memory.max_usage_in_bytes',
  },
];

/**
 * Makes a group that has so much memory.
 *
 * @param megabytes for all its processes together, without swap
 * @returns undefined where this user may not make one
 */
export function limitedTo(megabytes: number): MemoryGroup | undefined {
  for (const { root, control, limit, swap, peak } of places) {
    if (!existsSync(join(root, control))) continue;
    const group = join(root, `watchbook-trial-${process.pid}`);
    try {
      mkdirSync(group);
      writeFileSync(join(group, limit), String(megabytes * 1024 * 1024));
    } catch {
      continue;
    }
    // Where swap is not counted there is none to be limited.
    if (existsSync(join(group, swap)))
      writeFileSync(join(group, swap), swap.includes('memsw') ? String(megabytes * 1024 * 1024) : '0');
    return {
      command: ['sh', '-c', `echo $$ > ${join(group, 'cgroup.procs')} && exec "$@"`, 'sh'],
      most: () => Math.round(Number(readFileSync(join(group, peak), 'utf8')) / 1024 / 1024),
      remove: () => rmdirSync(group),
    };
  }
  return undefined;
}
