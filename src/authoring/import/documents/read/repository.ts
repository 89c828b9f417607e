import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The repository that files come from, read from its own files: no program is asked, since its settings could name one. */
export interface Repository {
  /** Its address in a browser, if it has one. */
  readonly url?: string;
  readonly commit: string;
  /** The folder within it, empty at its top. */
  readonly folder: string;
}

/** The repository around a folder; undefined where there is none. */
export function repositoryOf(folder: string): Repository | undefined {
  for (let top = resolve(folder); ; top = dirname(top)) {
    const git = join(top, '.git');
    if (statSync(git, { throwIfNoEntry: false })?.isDirectory()) {
      const commit = commitIn(git);
      const url = urlIn(git);
      if (commit === undefined) return undefined;
      return { commit, folder: relative(top, resolve(folder)).split(sep).join('/'), ...(url && { url }) };
    }
    if (dirname(top) === top) return undefined;
  }
}

function commitIn(git: string): string | undefined {
  const head = textAt(join(git, 'HEAD')).trim();
  if (/^[0-9a-f]{40,64}$/.test(head)) return head;
  const [, ref] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? [];
  if (ref === undefined || ref.includes('..')) return undefined;
  const loose = textAt(join(git, ...ref.split('/'))).trim();
  if (/^[0-9a-f]{40,64}$/.test(loose)) return loose;
  const line = textAt(join(git, 'packed-refs'))
    .split('\n')
    .find((one) => one.endsWith(` ${ref}`));
  return line?.split(' ')[0];
}

function urlIn(git: string): string | undefined {
  const [, remote = ''] = /\[remote "origin"\][^[]*?\n\s*url\s*=\s*(\S+)/.exec(textAt(join(git, 'config'))) ?? [];
  const [, host, path] =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote) ?? [];
  return host !== undefined && path !== undefined && host.includes('.') ? `https://${host}/${path}` : undefined;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
