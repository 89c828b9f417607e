import { execFileSync } from 'node:child_process';

let dates: ReadonlyMap<string, Date> | undefined;

/**
 * When a file was last changed, from git: one look at the whole history,
 * remembered for the build.
 *
 * @param file path from the project's root
 * @returns the commit's date; undefined where the file is not committed or there is no git
 */
export function changedAt(file: string): Date | undefined {
  dates ??= readHistory();
  return dates.get(file);
}

function readHistory(): ReadonlyMap<string, Date> {
  const found = new Map<string, Date>();
  let log: string;
  try {
    log = execFileSync('git', ['-c', 'core.quotepath=off', 'log', '--format=%x00%cI', '--name-only', '--', 'content'], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return found;
  }
  for (const commit of log.split('\0').slice(1)) {
    const [date = '', ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!found.has(file)) found.set(file, new Date(date));
  }
  return found;
}
