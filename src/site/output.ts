import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A folder in which a site is built, beside the one that stands. */
export interface Output {
  /** Where to build; empty at first. */
  readonly folder: string;
  /** Puts what was built in the place of the site that stands. */
  publish(): Promise<void>;
  /** Throws away what was built; the site that stands is not touched. */
  discard(): Promise<void>;
}

/**
 * Makes the folder in which a site is built. It lies beside the site's, on the
 * same file system, so that two renames put one in the place of the other. A
 * build that was killed between the two left the old site aside: it is put
 * back. One build at a time may do this.
 *
 * @param site folder of the site, or a link to it; it need not be there
 * @throws if nothing can be written there
 */
export async function openOutput(site: string): Promise<Output> {
  const place = await realpath(site).catch(() => resolve(site));
  const [made, former] = [`${place}.new`, `${place}.old`];
  if (!existsSync(place) && existsSync(former)) await rename(former, place);
  await rm(made, { recursive: true, force: true });
  await rm(former, { recursive: true, force: true });
  await mkdir(made);
  return {
    folder: made,
    publish: async () => {
      const stands = existsSync(place);
      if (stands) await rename(place, former);
      try {
        await rename(made, place);
      } catch (error) {
        if (stands) await rename(former, place);
        throw error;
      }
      await rm(former, { recursive: true, force: true });
    },
    discard: () => rm(made, { recursive: true, force: true }),
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space that this user may take is used up',
  EROFS: 'it lies on a file system that cannot be written',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EBUSY: 'something holds the folder: is it a mount of its own? Mount the folder above it instead',
  EXDEV: 'the folder is a mount of its own: mount the folder above it instead',
};

/** Says in plain words why a site could not be written, or nothing where the reason is another. */
export function writeFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, cause } = error as NodeJS.ErrnoException;
  // Pagefind and SQLite pass on no code.
  const known = /No space left on device|database or disk is full/.test(error.message) ? 'ENOSPC' : code;
  const reason = reasons[known];
  return reason ? `${reason}${path ? ` (${path})` : ''}` : writeFault(cause);
}
