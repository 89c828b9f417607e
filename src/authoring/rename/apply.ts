import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../command/usage-error.ts';
import { writeAtomically } from '../../source/write.ts';
import type { Plan } from './plan.ts';

/**
 * Does what was planned: all of it, or, where something fails, nothing.
 *
 * @throws UsageError where a file is no longer as it was when the plan was made
 */
export function applyPlan(root: string, { changes, move, remove }: Plan): void {
  for (const { file, before } of changes) {
    if (readFileSync(join(root, file), 'utf8') !== before)
      throw new UsageError(`${file} has changed in the meantime; nothing was written. Run the same again.`);
  }
  if (move && existsSync(join(root, move.to))) throw new UsageError(`${move.to} is there already.`);
  const undo: (() => void)[] = [];
  try {
    for (const { file, before, after } of changes) {
      writeAtomically(join(root, file), after);
      undo.push(() => writeAtomically(join(root, file), before));
    }
    if (move) {
      mkdirSync(dirname(join(root, move.to)), { recursive: true });
      renameSync(join(root, move.from), join(root, move.to));
    }
    // Last, since its text cannot be brought back from here.
    if (remove) rmSync(join(root, remove));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}
