import { getCollection } from 'astro:content';
import { kindList } from '../kinds/index.ts';
import { buildHandbook, type Handbook } from '../model/handbook.ts';
import type { Page, ProseLink } from '../model/page.ts';
import { pageFrom } from '../model/pages.ts';

let built: Promise<Handbook> | undefined;

/** The handbook of this site: joined once in a build, and while writing only where an entry has changed. */
export function getHandbook(): Promise<Handbook> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

const pages = new Map<string, { readonly digest: string; readonly page: Page }>();
let joined: { readonly of: string; readonly handbook: Handbook } | undefined;

async function load(): Promise<Handbook> {
  const entries = await Promise.all(
    kindList.map(async (kind) =>
      (await getCollection(kind.name)).map((entry) => {
        const path = `${kind.name}/${entry.id}`;
        const digest = String(entry.digest ?? JSON.stringify([entry.data, entry.body]));
        const known = pages.get(path);
        const page =
          known?.digest === digest
            ? known.page
            : pageFrom(kind.name, entry.id, entry.filePath ?? '', entry.data, entry.body ?? '', linksOf(entry));
        pages.set(path, { digest, page });
        return { page, state: `${path} ${digest}` };
      }),
    ),
  );
  const of = entries
    .flat()
    .map(({ state }) => state)
    .join('\n');
  if (joined?.of !== of) joined = { of, handbook: buildHandbook(entries.flat().map(({ page }) => page)) };
  return joined.handbook;
}

/** The links of a page's prose, as its loader found them. */
function linksOf({ rendered }: { rendered?: { metadata?: Readonly<Record<string, unknown>> } }): readonly ProseLink[] {
  return (rendered?.metadata?.links ?? []) as readonly ProseLink[];
}
