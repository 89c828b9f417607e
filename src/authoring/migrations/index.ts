import { isNewer } from '../upgrade/versions.ts';
import { helpPages } from './help-pages.ts';
import type { Migration } from './migration.ts';

/** All migrations, in the order in which they are made. */
export const migrations: readonly Migration[] = [helpPages];

/** Those that content of a version still needs. */
export const migrationsSince = (version: string): Migration[] =>
  migrations.filter(({ since }) => isNewer(since, version));
