import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Examined } from '../../src/checks/run.ts';
import { writeAtomically } from './write.ts';

/** What is remembered of a file. */
interface Entry {
  /** Size, time of change and number of the file: as long as they stay, nobody wrote to it. */
  readonly stamp: string;
  readonly hash: string;
  readonly examined: Examined;
}

/** What earlier runs found out about each file. */
export interface Cache {
  /** What is known of a file as it is now, or undefined. */
  get(file: string): Examined | undefined;
  set(file: string, examined: Examined): void;
  /** Forgets files that are gone, and writes what is new. */
  save(files: readonly string[]): void;
}

/** A file that was written this shortly before may be written again without a new time of change. */
const settled = 2_000;

/**
 * Opens the memory of earlier runs. It is only ever a shortcut: a missing or
 * damaged one is an empty one, and one that cannot be written is left alone.
 *
 * @param root the project's root folder; the cache lies in `.cache/check`
 * @param version of rules and settings: what another version found does not count
 */
export function openCache(root: string, version: string): Cache {
  const path = join(root, '.cache', 'check', 'pages.json');
  const known = load(path, version);
  const entries = new Map<string, Entry>();
  let changed = false;
  return {
    get(file) {
      const entry = known.get(file);
      if (!entry) return undefined;
      const stamp = stampOf(join(root, file));
      if (entry.stamp !== stamp || stamp.startsWith('new')) {
        if (hashOf(join(root, file)) !== entry.hash) return undefined;
        changed ||= entry.stamp !== stamp;
      }
      entries.set(file, { ...entry, stamp });
      return entry.examined;
    },
    set(file, examined) {
      const hash = hashOf(join(root, file));
      if (hash === undefined) return;
      entries.set(file, { stamp: stampOf(join(root, file)), hash, examined });
      changed = true;
    },
    save(files) {
      if (!changed && known.size === files.length) return;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeAtomically(path, JSON.stringify({ version, entries: [...entries] }));
      } catch {
        // A folder that cannot be written to only costs time at the next run.
      }
    },
  };
}

function load(path: string, version: string): Map<string, Entry> {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { version: string; entries: [string, Entry][] };
    return stored.version === version ? new Map(stored.entries) : new Map();
  } catch {
    return new Map();
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 'gone';
  const stamp = `${stat.size} ${stat.mtimeMs} ${stat.ino}`;
  return Date.now() - stat.mtimeMs < settled ? `new ${stamp}` : stamp;
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha1').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
