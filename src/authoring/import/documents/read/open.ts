import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { archiveEnding, readArchive } from './archive.ts';
import { type Corpus, readFolder } from './corpus.ts';

/**
 * What is to be imported: a folder, a file or an archive.
 *
 * @throws UsageError where there is nothing, or an archive that could do harm
 */
export async function openSource(path: string): Promise<Corpus> {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile && archiveEnding.test(basename(path)) ? readArchive(path) : readFolder(path);
}
