import { getCollection } from 'astro:content';
import { kindList } from '../kinds/index.ts';
import { buildHandbook, type Handbook } from '../model/handbook.ts';
import type { ProseLink } from '../model/page.ts';
import { pageFrom } from '../model/pages.ts';

let built: Promise<Handbook> | undefined;

/** The handbook of this site: joined once in a build, anew for each page while writing. */
export function getHandbook(): Promise<Handbook> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

async function load(): Promise<Handbook> {
  const entries = await Promise.all(
    kindList.map(async (kind) =>
      (await getCollection(kind.name)).map((entry) =>
        pageFrom(kind.name, entry.id, entry.filePath ?? '', entry.data, entry.body ?? '', linksOf(entry)),
      ),
    ),
  );
  return buildHandbook(entries.flat());
}

/** The links of a page's prose, as its loader found them. */
function linksOf({ rendered }: { rendered?: { metadata?: Readonly<Record<string, unknown>> } }): readonly ProseLink[] {
  return (rendered?.metadata?.links ?? []) as readonly ProseLink[];
}
