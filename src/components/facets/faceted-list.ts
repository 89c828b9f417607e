import { type Narrowable, narrow, plain, sorted, wordsIn } from '../../model/facets.ts';

/** So many items are in the page at first, and so many more come when the reader gets near the end. */
const windowSize = 24;

interface Item extends Narrowable {
  readonly element: HTMLElement;
  readonly group: Group;
  readonly keys: readonly (number | undefined)[];
}

interface Group {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

/** Facets, free text and order of a list. Its markup is in FacetedList.astro. */
class FacetedList extends HTMLElement {
  #items: Item[] = [];
  #facetOf: number[] = [];
  #flat: Group | undefined;
  /** What is shown, in order. */
  #places: readonly number[] = [];
  #shown = 0;
  #typing = false;

  connectedCallback(): void {
    const boxes = this.#boxes();
    this.#facetOf = boxes.map((box) => Number(box.dataset.facet));
    const labels = boxes.map((box) => box.dataset.label ?? '');
    this.#items = readItems(this, labels);
    this.#flat = flatGroup(this);
    this.addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLInputElement && event.target.type === 'search')) this.#changed('step');
    });
    this.#text().addEventListener('input', () => this.#changed('typing'));
    this.#button('[data-more]').addEventListener('click', () => this.#showMore(true));
    this.#button('[data-toggle]').addEventListener('click', () => this.#togglePanel());
    this.querySelector('[data-chosen]')?.addEventListener('click', (event) => this.#unchoose(event));
    addEventListener('popstate', () => this.#readAddress());
    // Paper has no end to scroll to.
    addEventListener('beforeprint', () => {
      while (this.#shown < this.#places.length) this.#showMore(false);
    });
    new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#showMore(false);
      },
      { rootMargin: '800px' },
    ).observe(this.#button('[data-more]'));
    this.#readAddress();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-number]')];
  }

  #text(): HTMLInputElement {
    return this.querySelector('[data-text]') as HTMLInputElement;
  }

  #order(): HTMLSelectElement {
    return this.querySelector('[data-sort-by]') as HTMLSelectElement;
  }

  #button(selector: string): HTMLButtonElement {
    return this.querySelector(selector) as HTMLButtonElement;
  }

  /** A step is one entry of the browser's history; so is a run of typing, however long. */
  #changed(how: 'step' | 'typing'): void {
    const more = how === 'typing' && this.#typing;
    this.#typing = how === 'typing';
    const url = this.#address();
    if (more) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    this.#apply();
  }

  /** The address that stands for what is chosen; what is not ours in it stays. */
  #address(): URL {
    const url = new URL(location.href);
    const names = new Set(this.#boxes().map((box) => box.name));
    for (const name of [...names, 'q', 'sort']) url.searchParams.delete(name);
    for (const box of this.#boxes()) if (box.checked) url.searchParams.append(box.name, box.value);
    const text = this.#text().value.trim();
    if (text) url.searchParams.set('q', text);
    if (this.#order().selectedIndex > 0) url.searchParams.set('sort', this.#order().value);
    return url;
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const box of this.#boxes()) {
      box.checked = query.getAll(box.name).includes(box.value);
      // What narrows the list is in view.
      if (box.checked) for (const fold of foldsAround(box)) fold.open = true;
    }
    this.#text().value = query.get('q') ?? '';
    const order = this.#order();
    order.selectedIndex = Math.max(
      0,
      [...order.options].findIndex((option) => option.value === query.get('sort')),
    );
    this.#typing = false;
    this.#apply();
  }

  #apply(): void {
    const boxes = this.#boxes();
    const chosen = new Set(boxes.flatMap((box, number) => (box.checked ? [number] : [])));
    const { fitting, counts } = narrow(this.#items, this.#facetOf, chosen, wordsIn(this.#text().value));
    for (const [number, box] of boxes.entries()) showCount(box, counts[number] ?? 0);
    const order = this.#order();
    const descending = order.selectedOptions[0]?.dataset.descending !== undefined;
    this.#places = sorted(fitting, (place) => this.#items[place]?.keys[order.selectedIndex], descending);
    this.#show();
    this.#tell(boxes.filter((box) => box.checked));
  }

  /** Begins the list anew with its first window of items; in the first order they stay in their groups. */
  #show(): void {
    const list = this.querySelector('[data-list]') as HTMLElement;
    list.replaceChildren();
    for (const group of new Set(this.#items.map((item) => item.group))) group.list.replaceChildren();
    this.#flat?.list.replaceChildren();
    this.#shown = 0;
    this.#showMore(false);
  }

  #showMore(andFocus: boolean): void {
    const list = this.querySelector('[data-list]') as HTMLElement;
    const next = this.#places.slice(this.#shown, this.#shown + windowSize).flatMap((place) => this.#items[place] ?? []);
    for (const item of next) {
      const group = this.#order().selectedIndex === 0 ? item.group : (this.#flat ?? item.group);
      if (!group.element.isConnected) list.append(group.element);
      group.list.append(item.element);
    }
    this.#shown += next.length;
    const left = this.#places.length - this.#shown;
    const more = this.#button('[data-more]');
    more.hidden = left <= 0;
    more.textContent = `Show more (${left} left)`;
    if (andFocus) next[0]?.element.querySelector<HTMLElement>('a')?.focus();
  }

  #tell(chosen: readonly HTMLInputElement[]): void {
    const [found, all, noun] = [this.#places.length, this.#items.length, this.dataset.noun ?? ''];
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = found === all ? `${all} ${noun}` : `${found} of ${all} ${noun}`;
    (this.querySelector('[data-none]') as HTMLElement).hidden = found > 0;
    const list = this.querySelector('[data-chosen]') as HTMLElement;
    list.hidden = chosen.length === 0;
    list.replaceChildren(
      ...chosen.map((box) => chip(box.dataset.label ?? '', box.dataset.number)),
      ...(chosen.length > 1 ? [chip('Clear all filters')] : []),
    );
    this.#button('[data-toggle]').textContent = chosen.length > 0 ? `Filters (${chosen.length})` : 'Filters';
  }

  #unchoose(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const number = button.dataset.remove;
    for (const box of this.#boxes()) if (number === undefined || box.dataset.number === number) box.checked = false;
    this.#changed('step');
    // The button is gone; the next filter, or the search, takes over.
    (this.querySelector<HTMLElement>('[data-chosen] button') ?? this.#text()).focus();
  }

  #togglePanel(): void {
    const toggle = this.#button('[data-toggle]');
    toggle.ariaExpanded = String(toggle.ariaExpanded !== 'true');
  }
}

function readItems(root: HTMLElement, labels: readonly string[]): Item[] {
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
function flatGroup(root: HTMLElement): Group | undefined {
  const first = root.querySelector<HTMLElement>('[data-group]');
  const list = first?.querySelector('ul, ol')?.cloneNode(false) as HTMLElement | undefined;
  if (!first || !list) return undefined;
  const element = first.cloneNode(false) as HTMLElement;
  element.removeAttribute('aria-labelledby');
  element.append(list);
  return { element, list };
}

function foldsAround(box: Element): HTMLDetailsElement[] {
  const fold = box.parentElement?.closest('details');
  return fold ? [fold, ...foldsAround(fold)] : [];
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const place = label?.querySelector('[data-count]');
  if (place && place.textContent !== String(count)) place.textContent = String(count);
  label?.toggleAttribute('data-empty', count === 0 && !box.checked);
  label?.toggleAttribute('data-checked', box.checked);
}

/** A filter that is set, as a button that takes it away; without a number, one that takes away all. */
function chip(text: string, number?: string): HTMLLIElement {
  const [item, button] = [document.createElement('li'), document.createElement('button')];
  button.type = 'button';
  if (number === undefined) button.textContent = text;
  else {
    button.append(hint('Remove filter: ', 'wb-visually-hidden'), text, hint(' ✕'));
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

customElements.define('wb-facets', FacetedList);
