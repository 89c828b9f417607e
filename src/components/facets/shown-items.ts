import { words } from '../../words/words.ts';
import type { Group, Item } from './list-items.ts';

/** A list up to this long stands in the page whole, so that the browser's own search finds everything in it. */
const whole = 300;
/** Of a longer one so many items are in the page at first, and so many more come when the reader gets near the end. */
const portion = 24;

/** The items of a list that are in the page: all of them, or as many as the reader has scrolled to. */
export class ShownItems {
  #items: readonly Item[] = [];
  /** Those with items in the page. */
  readonly #groups: Set<Group>;
  #flat: Group | undefined;
  #count = 0;
  /** How many come after the items, and must be fetched first. */
  #missing = 0;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #fetchRest: () => void;
  readonly #near: IntersectionObserver;

  /**
   * @param more the button that shows more; it is hidden where there is no more
   * @param items those that are in the page by its markup
   * @param fetchRest brings the items that are missing, and then calls `goOn`
   */
  constructor(list: HTMLElement, more: HTMLButtonElement, items: readonly Item[], fetchRest: () => void) {
    this.#groups = new Set(items.map(({ group }) => group));
    this.#list = list;
    this.#more = more;
    this.#fetchRest = fetchRest;
    more.addEventListener('click', () => this.#showMore()?.element.querySelector('a')?.focus());
    // Paper has no end to scroll to.
    addEventListener('beforeprint', () => this.showUntil(() => this.#count >= this.#items.length));
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#showMore();
      },
      { rootMargin: '800px' },
    );
    this.#near.observe(more);
  }

  /** Does something with an item that comes into the page. */
  #dress: (item: Item) => void = () => undefined;

  /**
   * Begins the list anew.
   *
   * @param flat one list for all items; without it they stand in their groups
   * @param missing how many more come after these, that are not there yet
   * @param dress does something with each item that comes into the page
   */
  show(items: readonly Item[], flat: Group | undefined, missing: number, dress: (item: Item) => void): void {
    for (const { list } of this.#groups) list.replaceChildren();
    this.#groups.clear();
    this.#list.replaceChildren();
    this.#items = items;
    this.#flat = flat;
    this.#missing = missing;
    this.#dress = dress;
    this.#count = 0;
    this.#showMore();
  }

  /** Goes on with the items that were missing, unless another list has begun since. */
  goOn(items: readonly Item[]): void {
    if (this.#missing === 0) return;
    this.#items = items;
    this.#missing = 0;
    this.#showMore();
  }

  /** Shows more until something is in the page, or all is. */
  showUntil(isThere: () => boolean): void {
    while (this.#count < this.#items.length && !isThere()) this.#showMore();
  }

  /** @returns the first item that came */
  #showMore(): Item | undefined {
    if (this.#missing > 0 && this.#count === this.#items.length) {
      this.#fetchRest();
      return undefined;
    }
    const most = this.#items.length + this.#missing <= whole ? whole : portion;
    const next = this.#items.slice(this.#count, this.#count + most);
    for (const item of next) {
      const group = this.#flat ?? item.group;
      if (!this.#groups.has(group)) {
        this.#groups.add(group);
        this.#list.append(group.element);
      }
      this.#dress(item);
      group.list.append(item.element);
    }
    this.#count += next.length;
    const left = this.#items.length + this.#missing - this.#count;
    this.#more.hidden = left <= 0;
    this.#more.textContent = words.lists.showMoreLeft(left);
    // It tells anew whether the end is still near.
    this.#near.unobserve(this.#more);
    if (left > 0) this.#near.observe(this.#more);
    return next[0];
  }
}
