import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../source/write.ts';

/** The file of a built site that names all others; it is not in its own list. */
export const buildListFile = 'build.json';

/** What a site was made from, and every byte of it. */
export const buildList = z.strictObject({
  /** The commit that was checked out; empty where there was no git. */
  commit: z.string(),
  /** Whether the content differed from that commit. */
  changed: z.boolean(),
  /** For whom it was made: `public` has no internal page. */
  audience: z.enum(['internal', 'public']).optional(),
  versions: z.record(z.string(), z.string()),
  /** SHA-256 of each file, in hexadecimal, by path. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type BuildList = z.infer<typeof buildList>;

/**
 * Writes the list of a site that is whole: `build.json`, by which a published
 * site can be compared with what was built.
 *
 * @param folder the built site
 * @param known files that need not be read, by path
 * @returns the list
 */
export function writeBuildList(
  folder: string,
  made: Omit<BuildList, 'files'>,
  known: ReadonlyMap<string, { readonly sha256: string }> = new Map(),
): BuildList {
  const hashOf = (file: string) => {
    const digest = known.get(file)?.sha256;
    return digest ? Buffer.from(digest, 'base64').toString('hex') : hashOfBytes(readFileSync(join(folder, file)));
  };
  const files = Object.fromEntries(filesIn(folder).map((file) => [file, hashOf(file)] as const));
  const list = { ...made, files };
  writeAtomically(join(folder, buildListFile), `${JSON.stringify(list, null, 1)}\n`);
  return list;
}

/** Paths of all files of a built site but the list itself, with forward slashes, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== buildListFile)
    .sort();
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
