import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import type { FormerPages } from './made-pages.ts';

/** One of the machines that share a build. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Where shards are put, seen from the project's root. */
export const shardsFolder = 'shards';

/**
 * Reads a shard as it is given to a command.
 *
 * @throws UsageError where it is none
 * @example shardIn('1/4') // { number: 1, of: 4 }
 */
export function shardIn(text: string): Shard {
  const [, number, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (!number || !of || number > of)
    throw new UsageError(`\`--shard ${text}\` is no share of a build; the first of four is 1/4`);
  return { number, of };
}

/** Whether the file at an address falls to a shard: each to one, by its address alone. */
export function falls({ number, of }: Shard, address: string): boolean {
  return createHash('sha256').update(address).digest().readUInt32BE() % of === number - 1;
}

/**
 * The pages of all shards in a folder.
 *
 * @throws UsageError where it holds none
 */
export function shardsIn(folder: string): FormerPages[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => /^\d+-of-\d+$/.test(name));
  } catch {
    // Told of below.
  }
  if (names.length === 0)
    throw new UsageError(
      `there is no shard in \`${folder}\`; \`npm run build -- --shard 1/2\` makes one in ${shardsFolder}/`,
    );
  return names.sort().map((name) => ({ memory: join(folder, name, 'pages'), site: join(folder, name, 'site') }));
}
