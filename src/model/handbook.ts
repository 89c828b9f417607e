import type { KindName } from '../kinds/index.ts';
import { kinds } from '../kinds/index.ts';
import { byAlphabet } from './alphabet.ts';
import type { Page, PageOf } from './page.ts';
import { urlOf } from './page.ts';
import { referencesIn, type Target } from './references.ts';
import { byTime } from './time.ts';

/** One page refers to another: in a field of its frontmatter, or by a link in its prose. */
export interface Edge {
  readonly from: Page;
  readonly to: Page;
  /** Top-level field that holds the reference; undefined for a link in prose. */
  readonly field: string | undefined;
}

/** A reference that leads to no page. */
export interface Dangling {
  readonly from: Page;
  readonly path: readonly (string | number)[];
  readonly target: Target;
  readonly id: string;
}

/** All pages, joined. */
export interface Handbook {
  readonly pages: readonly Page[];
  /** Pages of one kind, in the order in which a reader should meet them. */
  all<Name extends KindName>(kind: Name): readonly PageOf<Name>[];
  find<Name extends KindName>(kind: Name, id: string): PageOf<Name> | undefined;
  /** The page at an address of this site such as `/roles/sre/#goal`; query and anchor do not matter. */
  at(url: string): Page | undefined;
  /** What a page refers to, each other page once, frontmatter before prose. */
  refersTo(page: Page): readonly Edge[];
  /** What refers to a page, each other page once. */
  referredToBy(page: Page): readonly Edge[];
  readonly dangling: readonly Dangling[];
}

/**
 * Joins pages into a handbook.
 *
 * @param pages pages with valid frontmatter, in any order; of two with the same kind and id the first counts
 * @returns the joined handbook; a reference to nothing is listed in `dangling`, never an exception
 */
export function buildHandbook(pages: readonly Page[]): Handbook {
  const byKey = new Map<string, Page>();
  for (const page of pages) if (!byKey.has(keyOf(page))) byKey.set(keyOf(page), page);
  const known = [...byKey.values()].sort(readingOrder);
  const byUrl = new Map<string, Page>(known.map((page) => [urlOf(page), page]));
  const byKind = Map.groupBy(known, (page) => page.kind);
  const at = (url: string) => byUrl.get(withSlash(url.replace(/[?#].*$/, '')));

  const dangling: Dangling[] = [];
  const out = new Map<Page, Edge[]>();
  const into = new Map<Page, Edge[]>();
  for (const from of known) {
    for (const { path, target, id } of referencesIn(kinds[from.kind].schema, from.data)) {
      const to = resolve(byKey, target, id);
      if (to) addEdge({ from, to, field: String(path[0]) }, out, into);
      else dangling.push({ from, path, target, id });
    }
    for (const { url } of from.links) {
      const to = url.startsWith('/') ? at(url) : undefined;
      if (to) addEdge({ from, to, field: undefined }, out, into);
    }
  }

  return {
    pages: known,
    all: <Name extends KindName>(kind: Name) => (byKind.get(kind) ?? []) as unknown as readonly PageOf<Name>[],
    find: <Name extends KindName>(kind: Name, id: string) => byKey.get(`${kind}:${id}`) as PageOf<Name> | undefined,
    at,
    refersTo: (page) => out.get(page) ?? [],
    referredToBy: (page) => into.get(page) ?? [],
    dangling,
  };
}

function resolve(byKey: ReadonlyMap<string, Page>, target: Target, id: string): Page | undefined {
  if (target !== 'responsibility') return byKey.get(`${target}:${id}`);
  const [roleId = '', responsibilityId] = id.split('/');
  const role = byKey.get(`role:${roleId}`);
  if (role?.kind !== 'role') return undefined;
  return role.data.responsibilities.some((responsibility) => responsibility.id === responsibilityId) ? role : undefined;
}

function addEdge(edge: Edge, out: Map<Page, Edge[]>, into: Map<Page, Edge[]>): void {
  if (edge.from === edge.to) return;
  const leaving = listIn(out, edge.from);
  if (leaving.some((known) => known.to === edge.to)) return;
  leaving.push(edge);
  listIn(into, edge.to).push(edge);
}

function listIn(map: Map<Page, Edge[]>, page: Page): Edge[] {
  const list = map.get(page) ?? [];
  map.set(page, list);
  return list;
}

const keyOf = (page: Page) => `${page.kind}:${page.id}`;
const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);

const kindOrder = Object.keys(kinds);

/** Kinds in their own order; post-mortems newest first; guides by topic and order; all else by title. */
function readingOrder(a: Page, b: Page): number {
  if (a.kind === 'postmortem' && b.kind === 'postmortem') return byTime(b.data.started, a.data.started);
  if (a.kind === 'guide' && b.kind === 'guide') {
    const place = (page: PageOf<'guide'>) => topicOrder.indexOf(page.data.topic) * 1000 + (page.data.order ?? 999);
    return place(a) - place(b) || byTitle(a, b);
  }
  if (a.kind === 'role' && b.kind === 'role') {
    return familyOrder.indexOf(a.data.family) - familyOrder.indexOf(b.data.family) || byTitle(a, b);
  }
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byTitle(a, b);
}

const topicOrder: readonly string[] = kinds.guide.schema.shape.topic.options;
const familyOrder: readonly string[] = kinds.role.schema.shape.family.options;
const byTitle = (a: Page, b: Page) => byAlphabet(a.data.title, b.data.title);
