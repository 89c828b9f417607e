import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryOf } from './page-maker.ts';
import { prepare } from './prepare.ts';
import { falls, type Shard, shardsFolder } from './shards.ts';
import { writePages } from './write-pages.ts';

/**
 * Makes a shard's pages, with what another machine needs to tell whether it
 * would make them the same. What there is once in a site is left to whoever
 * merges: the check, the search, the offline copy.
 *
 * @param former folder of the site that stands
 * @returns where it lies, and how many files it has
 */
export async function makeShard(shard: Shard, former: string): Promise<{ folder: string; files: number }> {
  const root = process.cwd();
  const folder = join(shardsFolder, `${shard.number}-of-${shard.of}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'site'), { recursive: true });
  const handbook = await prepare(root, [{ memory: memoryOf(root), site: former }], true);
  const { files } = await writePages(join(folder, 'site'), handbook, (address) => falls(shard, address));
  await handbook.done();
  await handbook.maker.save(join(folder, 'pages'));
  return { folder, files: files.size };
}
