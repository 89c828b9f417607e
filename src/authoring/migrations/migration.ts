import type { Source } from '../../source/source.ts';

/** What a migration does to content, before any of it is done. */
export interface Migrated {
  /** New texts by file. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  /** What a person has to look at, a sentence each. */
  readonly told: readonly string[];
}

/** A change that content needs with a version. Made a second time, it changes nothing. */
export interface Migration {
  readonly id: string;
  /** The version that asks for it. */
  readonly since: string;
  /** What it does, as a sentence without a full stop. */
  readonly about: string;
  /**
   * @param sources every page
   * @param shipped what a file held in the version before, as it was shipped; undefined where that is not known
   */
  migrate(sources: readonly Source[], shipped: (file: string) => string | undefined): Migrated;
}
