import { buildHandbook, type Handbook } from '../../model/handbook.ts';
import { pageOf } from '../../model/pages.ts';
import { readSources } from '../../source/read.ts';

/** The handbook of the project in the current folder, from its content files; pages that do not fit their kind are left out. */
export async function readHandbook(): Promise<Handbook> {
  const sources = await readSources(process.cwd());
  return buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
}
