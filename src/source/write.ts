import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

let calls = 0;

/** A name beside a file that no other process, thread or call uses. */
function unfinished(file: string): string {
  calls += 1;
  return `${file}.${process.pid}-${threadId}-${calls}.tmp`;
}

/**
 * Writes a file so that others see the old one or the new one, never half of
 * it. It keeps its permissions; a folder that is missing is made.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = unfinished(file);
  try {
    writeFileSync(half, content);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(half, mode);
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/**
 * Writes a file that is not there yet, all of it or nothing.
 *
 * @returns false where the file is there already; it is then left as it is
 */
export function writeNew(file: string, content: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  const half = unfinished(file);
  try {
    writeFileSync(half, content);
    linkOrCopy(half, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(half, { force: true });
  }
}

/** Where the file system knows no links, a copy that refuses to overwrite does. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
