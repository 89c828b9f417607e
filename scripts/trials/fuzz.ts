import { Worker } from 'node:worker_threads';
import { entries } from '../../tests/unit/fuzz/entries.ts';

/** What came of throwing things at one entry. */
export interface Fuzzed {
  readonly entry: string;
  /** How many things. */
  readonly cases: number;
  /** What went wrong, with the seed that shows it again; undefined where nothing did. */
  readonly found: string | undefined;
}

/** What a thread is told. */
export interface FuzzOrder {
  readonly entry: string;
  readonly minutes: number;
  readonly seed: number;
  /** Counts the cases, so that a case which never ends is seen from without. */
  readonly beats: Int32Array;
}

/** So long one case may take, in milliseconds. */
const longest = 60_000;

/** The names of all entries. */
export const entryNames = Object.keys(entries);

/**
 * Throws things at an entry for some minutes, in a thread of its own: one that
 * hangs or ends the thread is a finding as well.
 */
export async function fuzz(entry: string, minutes: number): Promise<Fuzzed> {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const seed = Math.floor(Math.random() * 2 ** 31);
  const order: FuzzOrder = { entry, minutes, seed, beats };
  const thread = new Worker(new URL('fuzz-thread.ts', import.meta.url), { workerData: order });
  const found = await new Promise<string | undefined>((done) => {
    let [last, since] = [-1, Date.now()];
    const watch = setInterval(() => {
      const now = Atomics.load(beats, 0);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > longest) end(`case ${now} of seed ${seed} takes more than a minute`);
    }, 1000);
    const end = (what: string | undefined) => {
      clearInterval(watch);
      done(what);
    };
    thread.once('message', ({ fault }: { fault: string | undefined }) => end(fault));
    thread.once('error', (error) => end(`the thread ended: ${String(error)} (seed ${seed})`));
    thread.once('exit', (code) => end(code === 0 ? undefined : `the thread ended with ${code} (seed ${seed})`));
  });
  await thread.terminate();
  return { entry, cases: Atomics.load(beats, 0), found };
}
