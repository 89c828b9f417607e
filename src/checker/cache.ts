import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../source/text-store.ts';
import { writeAtomically } from '../source/write.ts';

/** A file as it was when it was looked at, and what was found, as a line of JSON. */
export interface Entry {
  readonly file: string;
  /** Size, time of change and number of the file: as long as they stay, nobody wrote to it. */
  readonly stamp: string;
  readonly hash: string;
  readonly result: string;
}

/** What earlier runs found out about each file. */
export interface Cache {
  /** What is known of a file as it is now, or undefined. */
  get(file: string): Entry | undefined;
  /** Remembers what is new, and forgets files that are gone. */
  save(files: readonly string[], fresh: readonly Entry[]): void;
}

/** A file that was written this shortly before may be written again without a new time of change. */
const settled = 2_000;
/** So many outdated lines may stand in the cache before it is written anew. */
const mostOutdated = 1_000;

/**
 * Opens the memory of earlier runs: a file with a line of JSON a page, of which
 * the last one about a page counts. It is only ever a shortcut: a missing or
 * damaged one is an empty one, and one that cannot be written is left alone.
 *
 * @param root the project's root folder; the cache lies in `.cache/check`
 * @param version of rules and settings: what another version found does not count
 */
export function openCache(root: string, version: string): Cache {
  const path = join(root, '.cache', 'check', 'pages.jsonl');
  const { entries, outdated, whole } = load(path, version);
  const moved: Entry[] = [];
  return {
    get(file) {
      const entry = entries.get(file);
      if (!entry) return undefined;
      const stamp = stampOf(root, file);
      if (entry.stamp !== stamp || stamp.startsWith('new')) {
        if (hashOf(root, file) !== entry.hash) return undefined;
        moved.push({ ...entry, stamp });
      }
      return entry;
    },
    save(files, fresh) {
      const changed = [...moved, ...fresh];
      if (changed.length === 0 && entries.size === files.length && whole) return;
      try {
        mkdirSync(dirname(path), { recursive: true });
        if (whole && outdated + changed.length < mostOutdated)
          return appendFileSync(path, changed.map(lineOf).join(''));
        for (const entry of changed) entries.set(entry.file, entry);
        const kept = files.flatMap((file) => entries.get(file) ?? []);
        writeAtomically(path, [`${version}\n`, ...kept.map(lineOf)].join(''));
      } catch {
        // A folder that cannot be written to only costs time at the next run.
      }
    },
  };
}

/** Size, time of change and number of a file, as one text; it begins with “new” while the file may still be written to. */
export function stampOf(root: string, file: string): string {
  try {
    const stat = statSync(join(root, file));
    const stamp = `${stat.size} ${stat.mtimeMs} ${stat.ino}`;
    return Date.now() - stat.mtimeMs < settled ? `new ${stamp}` : stamp;
  } catch {
    return 'new, unreadable';
  }
}

/** A fingerprint of a file's bytes; undefined where it cannot be read. */
export function hashOf(root: string, file: string): string | undefined {
  try {
    return createHash('sha1')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  } catch {
    return undefined;
  }
}

function load(path: string, version: string): { entries: Map<string, Entry>; outdated: number; whole: boolean } {
  const entries = new Map<string, Entry>();
  try {
    const [stored, ...lines] = readFileSync(path, 'utf8').split('\n');
    if (stored !== version || lines.pop() !== '') return { entries, outdated: 0, whole: false };
    for (const line of lines) {
      const [file, stamp, hash, result, digest] = line.split('\t');
      // A line that is damaged, or that another hand wrote, makes the whole memory doubtful.
      if (!file || !stamp || !hash || !result || digest !== digestOf([file, stamp, hash, result].join('\t')))
        return { entries: new Map(), outdated: 0, whole: false };
      entries.set(file, { file, stamp, hash, result });
    }
    return { entries, outdated: lines.length - entries.size, whole: true };
  } catch {
    return { entries, outdated: 0, whole: false };
  }
}

/** JSON writes tabs and line ends of texts as `\t` and `\n`, so neither stands in a field. */
function lineOf({ file, stamp, hash, result }: Entry): string {
  const line = [file, stamp, hash, result].join('\t');
  return `${line}\t${digestOf(line)}\n`;
}
