import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository in a folder of its own. */
export interface Repository {
  readonly root: string;
  git(...args: string[]): string;
  write(file: string, text: string): void;
  /** Commits everything as it is, dated at noon of a day (ISO 8601, UTC). */
  commit(day: string): void;
  remove(): void;
}

/** Makes an empty repository, or clones one. */
export function repository(...clone: string[]): Repository {
  const root = mkdtempSync(join(tmpdir(), 'repository-'));
  const git = (...args: string[]) => run(root, args);
  if (clone.length > 0) git('clone', '-q', ...clone, '.');
  else git('init', '-q', '-b', 'main');
  return {
    root,
    git,
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    commit(day) {
      git('add', '-A');
      run(root, ['commit', '-q', '-m', day], { GIT_AUTHOR_DATE: `${day}T12:00Z`, GIT_COMMITTER_DATE: `${day}T12:00Z` });
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
}
