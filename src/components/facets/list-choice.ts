import { words } from '../../words/words.ts';

/** The controls of a FacetedList: a box a value, the words, the order. */
export interface Controls {
  /** In the order of their numbers. */
  readonly boxes: readonly HTMLInputElement[];
  readonly text: HTMLInputElement;
  readonly order: HTMLSelectElement;
}

/** The address that stands for what is chosen; what is not of the list in it stays. */
export function addressOf({ boxes, text, order }: Controls): URL {
  const url = new URL(location.href);
  for (const name of [...boxes.map((box) => box.name), 'q', 'sort']) url.searchParams.delete(name);
  for (const box of boxes) if (box.checked) url.searchParams.append(box.name, box.value);
  const words = text.value.trim();
  if (words) url.searchParams.set('q', words);
  if (order.selectedIndex !== usualOrder(words, order)) url.searchParams.set('sort', order.value);
  return url;
}

/** Chooses what the address says. */
export function chooseFromAddress({ boxes, text, order }: Controls): void {
  const query = new URLSearchParams(location.search);
  for (const box of boxes) {
    box.checked = query.getAll(box.name).includes(box.value);
    // What narrows the list is in view.
    if (box.checked) for (const fold of foldsAround(box)) fold.open = true;
  }
  text.value = query.get('q') ?? '';
  const asked = [...order.options].findIndex((option) => option.value === query.get('sort'));
  order.selectedIndex = asked >= 0 ? asked : usualOrder(text.value, order);
}

/** The order in which a list stands that nobody has ordered: best match first where words are searched and the list can tell. */
export function usualOrder(words: string, order: HTMLSelectElement): number {
  return words.trim() === '' ? 0 : Math.max(0, bestMatch(order)?.index ?? 0);
}

/** The order by how well an item answers; of use only while words are searched. */
export const bestMatch = (order: HTMLSelectElement): HTMLOptionElement | null =>
  order.querySelector<HTMLOptionElement>('[data-best]');

/** Offers the best match as an order while words are searched, and takes it where the reader has chosen none. */
export function offerBestMatch({ text, order }: Controls): void {
  const best = bestMatch(order);
  if (!best) return;
  const searching = text.value.trim() !== '';
  if (searching === !best.hidden) return;
  best.hidden = !searching;
  if (order.selectedIndex === 0 || order.selectedIndex === best.index) order.selectedIndex = searching ? best.index : 0;
}

function foldsAround(box: Element): HTMLDetailsElement[] {
  const fold = box.parentElement?.closest('details');
  return fold ? [fold, ...foldsAround(fold)] : [];
}

/** Where the count of a value stands, and what it says. */
interface CountPlace {
  readonly label: Element | null;
  readonly text: Element | null;
  shown: number | undefined;
  isEmpty: boolean | undefined;
}
const places = new WeakMap<HTMLInputElement, CountPlace>();

/** Tells beside a value how many items it would leave. Only what is another count than before touches the page. */
export function showCount(box: HTMLInputElement, count: number): void {
  let place = places.get(box);
  if (!place) {
    const label = box.closest('label');
    place = { label, text: label?.querySelector('[data-count]') ?? null, shown: undefined, isEmpty: undefined };
    places.set(box, place);
  }
  if (place.shown !== count && place.text) place.text.textContent = String(count);
  place.shown = count;
  const isEmpty = count === 0 && !box.checked;
  if (place.isEmpty !== isEmpty) place.label?.toggleAttribute('data-empty', isEmpty);
  place.isEmpty = isEmpty;
}

/** What is chosen, a button each that takes it away, and one for all. A button's `data-remove` is the number of its value. */
export function chipsOf(chosen: readonly HTMLInputElement[]): HTMLLIElement[] {
  return [
    ...chosen.map((box) => chip(box.dataset.label ?? '', box.dataset.number)),
    ...(chosen.length > 1 ? [chip(words.lists.clearFilters)] : []),
  ];
}

function chip(text: string, number?: string): HTMLLIElement {
  const [item, button] = [document.createElement('li'), document.createElement('button')];
  button.type = 'button';
  button.className = 'wb-button';
  if (number === undefined) button.textContent = text;
  else {
    button.append(hint(words.lists.removeFilter, 'wb-visually-hidden'), text, hint(' ✕'));
    button.dataset.remove = number;
  }
  item.append(button);
  return item;
}

/** Words for one sense only: with a class, for those who listen; without, for those who look. */
function hint(text: string, className?: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.textContent = text;
  if (className) span.className = className;
  else span.ariaHidden = 'true';
  return span;
}
