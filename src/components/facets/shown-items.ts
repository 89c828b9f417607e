import type { Group, Item } from './list-items.ts';

/** A list up to this long stands in the page whole, so that the browser's own search finds everything in it. */
const whole = 300;
/** Of a longer one so many items are in the page at first, and so many more come when the reader gets near the end. */
const portion = 24;

/** The items of a list that are in the page: all of them, or as many as the reader has scrolled to. */
export class ShownItems {
  #items: readonly Item[] = [];
  #flat: Group | undefined;
  #count = 0;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;

  /** @param more the button that shows more; it is hidden where there is no more */
  constructor(list: HTMLElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#more = more;
    more.addEventListener('click', () => this.#showMore()?.element.querySelector('a')?.focus());
    // Paper has no end to scroll to.
    addEventListener('beforeprint', () => this.showUntil(() => this.#count >= this.#items.length));
    new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#showMore();
      },
      { rootMargin: '800px' },
    ).observe(more);
  }

  /**
   * Begins the list anew.
   *
   * @param flat one list for all items; without it they stand in their groups
   */
  show(items: readonly Item[], flat: Group | undefined): void {
    for (const { group } of this.#items) group.list.replaceChildren();
    for (const { group } of items) group.list.replaceChildren();
    this.#flat?.list.replaceChildren();
    this.#list.replaceChildren();
    this.#items = items;
    this.#flat = flat;
    this.#count = 0;
    this.#showMore();
  }

  /** Shows more until something is in the page, or all is. */
  showUntil(isThere: () => boolean): void {
    while (this.#count < this.#items.length && !isThere()) this.#showMore();
  }

  /** @returns the first item that came */
  #showMore(): Item | undefined {
    const most = this.#items.length <= whole ? whole : portion;
    const next = this.#items.slice(this.#count, this.#count + most);
    for (const item of next) {
      const { element, list } = this.#flat ?? item.group;
      if (!element.isConnected) this.#list.append(element);
      list.append(item.element);
    }
    this.#count += next.length;
    const left = this.#items.length - this.#count;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show more (${left} left)`;
    return next[0];
  }
}
