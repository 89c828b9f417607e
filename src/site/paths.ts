import type { KindName } from '../kinds/index.ts';
import type { PageOf } from '../model/page.ts';
import { getHandbook } from './handbook.ts';

/** The static paths of a kind's entry pages, for `[...id].astro`. */
export async function pathsOf<Name extends KindName>(kind: Name) {
  const handbook = await getHandbook();
  return handbook.all(kind).map((page: PageOf<Name>) => ({ params: { id: page.id }, props: { page } }));
}
