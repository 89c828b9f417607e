import { recordKey, runFromEarlier } from '../../../runbook/earlier-run.ts';
import { type Run, runFrom } from '../../../runbook/run.ts';
import { forget, keep, kept, keysKept } from '../../client/storage.ts';

const prefix = 'watchbook/runs/';

/** Where a device keeps a run. */
export const keyOf = (id: string): string => `${prefix}${id}`;

/** Whether a key of the storage is that of some run; null, where all was cleared, is. */
export const isRunKey = (key: string | null): boolean => key === null || key.startsWith(prefix);

/** A run that this device keeps. */
export const runKept = (id: string): Run | undefined => runFrom(kept(keyOf(id)));

/** Keeps a run; says whether the browser took it. */
export const keepRun = (run: Run): boolean => keep(keyOf(run.id), JSON.stringify(run));

/** Forgets a run for good. */
export const forgetRun = (id: string): void => forget(keyOf(id));

/** A name for a new run that no other run on this device has. */
export const newRunId = (now: number): string => `${now.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** All runs that this device keeps, the one last worked on first. */
export function runsKept(): Run[] {
  return keysKept(prefix)
    .flatMap((key) => runFrom(kept(key)) ?? [])
    .sort((a, b) => b.touched - a.touched);
}

/**
 * Takes over the runs that version 0.1 kept under their runbook and incident.
 *
 * @param titles of the runbooks that are known here, by id
 */
export function takeOverEarlierRuns(titles: Readonly<Record<string, string>>): void {
  for (const key of keysKept(recordKey)) {
    const run = runFromEarlier(key, kept(key), titles);
    if (run && keepRun(run)) forget(key);
  }
}
