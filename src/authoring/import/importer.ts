import type { Finding } from '../../checks/finding.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { Source } from '../../source/source.ts';

/** What an importer may look at. */
export interface ImportInput {
  /** The project’s root folder. */
  readonly root: string;
  /** Files and folders that were named, as they were typed. */
  readonly names: readonly string[];
  readonly handbook: Handbook;
  readonly sources: readonly Source[];
  /** Team of a foreign system to role of the handbook. */
  readonly roleOf: (team: string) => string | undefined;
  /** Types that are wanted; the importer’s usual ones where there are none. */
  readonly types: readonly string[];
  /** ISO 8601 date, UTC. */
  readonly today: string;
}

/** A page to write. */
export interface ImportedPage {
  /** Path from the root. */
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** What an import would do. */
export interface ImportPlan {
  /** How many things were found that become pages. */
  readonly found: number;
  readonly pages: readonly ImportedPage[];
  /** What stands otherwise in the handbook than in what is imported; gone once the pages are written. */
  readonly differences: readonly Finding[];
  /** What only a person can mend. */
  readonly problems: readonly Finding[];
}

/** Makes pages of one kind from what another system keeps. */
export interface Importer {
  /** What it reads, in a few words. */
  readonly about: string;
  plan(input: ImportInput): Promise<ImportPlan>;
}
