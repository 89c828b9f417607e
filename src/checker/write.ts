import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file so that others see the old one or the new one, never half of it; it keeps its permissions. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
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
