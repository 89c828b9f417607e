import { type FacetName, type FacetRow, type FacetsOfPage, pageFacets } from '../kinds/facets.ts';
import type { DataOf, KindName } from '../kinds/index.ts';
import { kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { fieldsOf } from '../kinds/schema-fields.ts';
import { calendarOf } from './time.ts';

/** A link in the prose of a page, as its writer wrote it. */
export interface ProseLink {
  readonly url: string;
  readonly text: string;
}

interface PageFields<Name extends KindName> {
  readonly kind: Name;
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Pages of the product have no owner. */
  readonly data: DataOf<Name> & { readonly owner?: string };
  readonly body: string;
  /** Links in the body, in order. */
  readonly links: readonly ProseLink[];
}

/** A content file whose frontmatter is right; `kind` tells which kind it is, and with it the shape of `data`. */
export type Page = { [Name in KindName]: PageFields<Name> }[KindName];

/** A page of the named kind. */
export type PageOf<Name extends KindName> = Extract<Page, { kind: Name }>;

/**
 * The address of a page on the site, with slashes at both ends.
 *
 * @example urlOf({ kind: 'runbook', id: 'disk-filling' }) // "/runbooks/disk-filling/"
 */
export function urlOf(page: Pick<Page, 'kind' | 'id'>): string {
  return `/${kinds[page.kind].folder}/${page.id}/`;
}

/** The values a page has for each facet it can be found by, its kind among them. */
export function facetValuesOf(page: Page): Readonly<Partial<Record<FacetName, readonly string[]>>> {
  const values = Object.entries(functionsOf(page.kind).facets(page.data)) as [FacetName, readonly string[]][];
  const known = values.map(([name, ids]) => {
    const { calendar }: FacetRow = pageFacets[name];
    return [name, calendar ? ids.map((time) => calendarOf(time, calendar)) : ids];
  });
  return { kind: [page.kind], ...Object.fromEntries(known) };
}

/** The heading under which a page stands in the list of its kind; undefined where that list has none. */
export function groupOf(page: Page): string | undefined {
  return functionsOf(page.kind).groupOf?.(page.data);
}

/** The word that tells a page from others of its kind in a list: that of a service’s tier. */
export function badgeOf(page: Page): string | undefined {
  const { badge, schema }: Pick<Kind, 'badge' | 'schema'> = kinds[page.kind];
  const field = fieldsOf(schema).find(({ name }) => name === badge);
  const value = field && (page.data as Readonly<Record<string, unknown>>)[field.name];
  return value === undefined ? undefined : (field?.facts.words?.[String(value)]?.label ?? String(value));
}

interface KindFunctions {
  facets(data: Page['data']): FacetsOfPage;
  groupOf?(data: Page['data']): string;
}

/** A kind's functions take that kind's data; TypeScript cannot follow the pairing through a union. */
function functionsOf(kind: KindName): KindFunctions {
  return kinds[kind] as unknown as KindFunctions;
}

/**
 * The folders that pages of one kind lie in, where no page has the folder’s own address.
 *
 * @returns each folder’s path under that of the kind, and its name in words
 */
export function foldersOf(pages: readonly Page[]): { folder: string; title: string }[] {
  const ids = new Set(pages.map(({ id }) => id));
  const folders = pages.flatMap(({ id }) => {
    const parts = id.split('/').slice(0, -1);
    return parts.map((_, place) => parts.slice(0, place + 1).join('/'));
  });
  return [...new Set(folders)]
    .filter((folder) => !ids.has(folder))
    .sort()
    .map((folder) => {
      const name = folder.split('/').at(-1) ?? folder;
      return { folder, title: `${name[0]?.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}` };
    });
}
