/** The files of a commit: what names each one's content and mode, by path from the project's root. */
export type Tree = ReadonlyMap<string, string>;

/** What an upgrade does to the product's files, before any of it is done. */
export interface UpgradePlan {
  /** Files that become those of the new version. */
  readonly taken: readonly string[];
  readonly removed: readonly string[];
  /** Files that were changed here and in the new version: merged where that is asked for. */
  readonly both: readonly string[];
  /** Files that were changed here and not in the new version. */
  readonly ours: readonly string[];
}

/**
 * Compares the version that a handbook has with what it made of it and with
 * the new version.
 *
 * @param base the product's files in the version that the handbook has
 * @param own the same as they are in the handbook
 * @param target the same in the new version
 */
export function planUpgrade(base: Tree, own: Tree, target: Tree): UpgradePlan {
  const plan = { taken: [] as string[], removed: [] as string[], both: [] as string[], ours: [] as string[] };
  for (const file of [...new Set([...base.keys(), ...target.keys()])].sort()) {
    const [before, now, next] = [base.get(file), own.get(file), target.get(file)];
    if (now === next) continue;
    if (now === before) (next === undefined ? plan.removed : plan.taken).push(file);
    else if (next === before) plan.ours.push(file);
    else plan.both.push(file);
  }
  return plan;
}
