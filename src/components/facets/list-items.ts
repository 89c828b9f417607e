import { type Narrowable, plain } from '../../model/narrow.ts';
import { unpackedItem } from './packed-item.ts';

/** A part of the list under a heading of its own. */
export interface Group {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

/** An item of the list, as its markup tells it. */
export interface Item extends Narrowable {
  readonly element: HTMLElement;
  readonly group: Group;
  /** Where it leads on this host. */
  readonly path: string;
  /** By order of the list. */
  readonly keys: readonly (number | undefined)[];
  /** Names by which it is known. */
  readonly known: readonly string[];
}

/**
 * The items of a FacetedList.
 *
 * @param labels of all values of all facets, in order: an item is found by what its values are called, too
 */
export function readItems(root: ParentNode, labels: readonly string[]): Item[] {
  const groups = new Map<Element, Group>();
  return [...root.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => {
    const [list, around] = [element.parentElement, element.closest<HTMLElement>('[data-group]')];
    if (!list || !around) return [];
    const group = groups.get(around) ?? { element: around, list };
    groups.set(around, group);
    const { values, keys, words } = unpackedItem(element.dataset.item ?? '');
    const { known } = element.dataset;
    const text = [element.textContent, known, words, ...values.map((number) => labels[number])];
    const path = element.querySelector('a')?.getAttribute('href') ?? '';
    return [{ element, group, path, values, keys, known: known?.split('\n') ?? [], text: plain(text.join(' ')) }];
  });
}

/** A list with the items that it lacked; they come into the groups that are there. */
export function withRest(first: readonly Item[], rest: readonly Item[]): Item[] {
  const nameOf = ({ element }: Group) => element.getAttribute('aria-labelledby') ?? '';
  const groups = new Map(first.map(({ group }) => [nameOf(group), group]));
  // What stands in another document is in the way of nothing here, and still not shown.
  for (const { group } of rest) {
    group.element.remove();
    group.list.replaceChildren();
  }
  return [...first, ...rest.map((item) => ({ ...item, group: groups.get(nameOf(item.group)) ?? item.group }))];
}

/** One list for all, for orders that cut across the groups; made like the first group, without its heading. */
export function flatGroup(root: HTMLElement): Group | undefined {
  const first = root.querySelector<HTMLElement>('[data-group]');
  const list = first?.querySelector('ul, ol')?.cloneNode(false) as HTMLElement | undefined;
  if (!first || !list) return undefined;
  const element = first.cloneNode(false) as HTMLElement;
  element.removeAttribute('aria-labelledby');
  element.append(list);
  return { element, list };
}

/** A part of a page of this site; nothing of it runs. */
export function partAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(address)),
    );
    request.addEventListener('error', () => reject(new Error(address)));
    request.send();
  });
}
