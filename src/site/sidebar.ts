import { config } from '../../watchbook.config.ts';
import type { KindName } from '../kinds/index.ts';
import { kinds } from '../kinds/index.ts';
import type { Handbook } from '../model/handbook.ts';
import { type Group, type Item, navigationOf } from '../model/navigation.ts';
import { type Page, urlOf } from '../model/page.ts';
import { words } from '../words/words.ts';

interface Branch {
  readonly label: string;
  readonly items: Item[];
}

/** The site's sections. */
const groups: readonly Group[] = navigationOf(config.navigation);

/** The section at an address of the sidebar, such as `/runbooks/`, with its name; undefined where there is none. */
export function sectionAt(link: string): Item | undefined {
  return groups
    .flatMap(({ items }) => items)
    .map((item) =>
      typeof item === 'string' ? { label: kinds[item].label.many, link: `/${kinds[item].folder}/` } : item,
    )
    .find((item) => item.link === link);
}

/** So many pages around the current one are listed; more would weigh on every page. */
const around = 12;

/**
 * The sidebar for one address: all sections, and within the current section
 * the pages nearest to the current one, never hundreds.
 */
export function sidebarFor(handbook: Handbook, pathname: string) {
  const current = handbook.at(pathname);
  return groups.map((group) => ({
    label: group.label,
    items: group.items.map((item) => (typeof item === 'string' ? entryOf(handbook, item, pathname, current) : item)),
  }));
}

function entryOf(handbook: Handbook, kind: KindName, pathname: string, current: Page | undefined): Item | Branch {
  const { folder, label } = kinds[kind];
  const index: Item = { label: label.many, link: `/${folder}/` };
  if (!pathname.startsWith(index.link)) return index;
  const pages: readonly Page[] = handbook.all(kind);
  const at = Math.max(0, current?.kind === kind ? pages.findIndex((page) => page.id === current.id) : 0);
  const from = Math.max(0, Math.min(at - around / 2, pages.length - around));
  const shown = pages.slice(from, from + around);
  const all = shown.length < pages.length ? [{ label: words.shell.allOf(pages.length), link: index.link }] : [];
  const entries = shown.map((page) => ({ label: page.data.title, link: urlOf(page) }));
  return { label: label.many, items: [{ label: words.shell.overview, link: index.link }, ...entries, ...all] };
}

/** The pages before and after a page within its kind, in reading order. */
export function neighboursOf(handbook: Handbook, page: Page): { prev: Page | undefined; next: Page | undefined } {
  const pages: readonly Page[] = handbook.all(page.kind);
  const at = pages.findIndex((other) => other.id === page.id);
  return { prev: pages[at - 1], next: pages[at + 1] };
}
