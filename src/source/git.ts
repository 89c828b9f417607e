import { execFileSync } from 'node:child_process';
import { kindOfFolder } from '../kinds/index.ts';

/** What differs from a revision. */
export interface Changes {
  /** Files that are there now and were not, or were different, as paths from the root. */
  readonly files: readonly string[];
  /** Addresses of pages that the revision had and that are gone. */
  readonly removed: readonly string[];
}

/**
 * What changed in the content since a revision, commits and unsaved work alike.
 *
 * @param root the project's root folder
 * @param ref any name git knows: `HEAD`, `origin/main`. Of a branch, the point where this one left it counts.
 * @throws Error with advice where git or the revision is missing
 */
export function changesSince(root: string, ref: string): Changes {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
      throw new Error(
        `git cannot tell what changed since \`${ref}\`${said ? `: ${said}` : ''}. Name a revision that exists, such as --changed=origin/main`,
      );
    }
  };
  if (ref.startsWith('-')) throw new Error(`\`${ref}\` is no revision`);
  const base = git('merge-base', ref, 'HEAD').trim();
  const lines = (text: string) => text.split('\0').filter((line) => line !== '');
  const differing = lines(
    git('diff', '-z', '--relative', '--no-renames', '--name-only', '--diff-filter=d', base, '--', 'content'),
  );
  const untracked = lines(git('ls-files', '-z', '--others', '--exclude-standard', '--', 'content'));
  const gone = lines(
    git('diff', '-z', '--relative', '--no-renames', '--name-only', '--diff-filter=D', base, '--', 'content'),
  );
  return { files: [...new Set([...differing, ...untracked])], removed: gone.flatMap(addressOf) };
}

function addressOf(file: string): string[] {
  const [, folder, id] = /^content\/([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
  return folder && id && kindOfFolder(folder) ? [`/${folder}/${id}/`] : [];
}
