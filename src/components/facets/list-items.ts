import { type Narrowable, plain } from '../../model/narrow.ts';

/** A part of the list under a heading of its own. */
export interface Group {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

/** An item of the list, as its markup tells it. */
export interface Item extends Narrowable {
  readonly element: HTMLElement;
  readonly group: Group;
  /** By order of the list. */
  readonly keys: readonly (number | undefined)[];
}

/**
 * The items of a FacetedList.
 *
 * @param labels of all values of all facets, in order: an item is found by what its values are called, too
 */
export function readItems(root: HTMLElement, labels: readonly string[]): Item[] {
  const groups = new Map<Element, Group>();
  return [...root.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => {
    const [list, around] = [element.parentElement, element.closest<HTMLElement>('[data-group]')];
    if (!list || !around) return [];
    const group = groups.get(around) ?? { element: around, list };
    groups.set(around, group);
    const values = numbers(element.dataset.values).filter((number) => number !== undefined);
    const words = [element.textContent, element.dataset.words, ...values.map((number) => labels[number])];
    return [{ element, group, values, keys: numbers(element.dataset.keys), text: plain(words.join(' ')) }];
  });
}

/** The numbers of a data attribute; an empty place is undefined. */
function numbers(text: string | undefined): (number | undefined)[] {
  return text ? text.split(' ').map((part) => (part === '' ? undefined : Number(part))) : [];
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
