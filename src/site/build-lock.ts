import { closeSync, mkdirSync, openSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** SQLite's result code for a database that another process has locked (https://www.sqlite.org/rescode.html#busy). */
const busy = 5;
const betweenTries = 200;

/**
 * Waits until no other process holds a lock, and takes it. An empty SQLite
 * database is the lock: the operating system gives it back when its holder
 * ends, however it ends, so that a killed build keeps nobody waiting.
 *
 * @param file where the lock lies; it stays, empty
 * @param waiting told once if another process holds it
 * @returns gives the lock back
 * @throws if the file cannot be written
 */
export async function takeLock(file: string, waiting: () => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  // SQLite would only say that it could not; this says why.
  closeSync(openSync(file, 'a'));
  // It is always empty; what is no database would stop every build.
  truncateSync(file);
  const database = new DatabaseSync(file);
  for (let tries = 0; ; tries += 1) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== busy) {
        database.close();
        throw error;
      }
      if (tries === 0) waiting();
      await setTimeout(betweenTries);
    }
  }
}
