import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { entries } from '../../tests/unit/fuzz/entries.ts';
import type { FuzzOrder } from './fuzz.ts';

const { entry, minutes, seed, beats } = workerData as FuzzOrder;
const end = performance.now() + minutes * 60_000;
const opened = await entries[entry]?.();
if (!opened) throw new Error(`there is no entry "${entry}"`);
opened.claim.beforeEach((before) => {
  Atomics.add(beats, 0, 1);
  return before();
});
let fault: string | undefined;
for (let round = 0; fault === undefined && performance.now() < end; round += 1) {
  const details = await fc.check(opened.claim, {
    seed: seed + round,
    // Few at a time and each to its end: a case that was left off would go on while the next things are closed.
    numRuns: 200,
  });
  if (details.failed && details.counterexample !== null) fault = fc.defaultReportMessage(details) ?? 'a case failed';
}
await opened.close?.();
parentPort?.postMessage({ fault });
