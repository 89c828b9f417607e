import { hasWords, narrow, plain, sorted, wordsIn } from '../../model/narrow.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';
import { tellsWithin } from '../search/pace.ts';
import {
  addressOf,
  bestMatch,
  type Controls,
  chipsOf,
  chooseFromAddress,
  offerBestMatch,
  showCount,
} from './list-choice.ts';
import { flatGroup, type Group, type Item, partAt, readItems, withRest } from './list-items.ts';
import { ShownItems } from './shown-items.ts';
import { WholeText } from './whole-text.ts';

/** Facets, free text and order of a list. Its markup is in FacetedList.astro. */
class FacetedList extends HTMLElement {
  #controls: Controls | undefined;
  #items: Item[] = [];
  /** Where the page has only the first items: all of them, once someone asks. */
  #rest: Promise<void> | undefined;
  #facetOf: number[] = [];
  #flat: Group | undefined;
  #shown: ShownItems | undefined;
  /** What fits, in order. */
  #fitting: readonly Item[] = [];
  #typing = false;
  /** Where the whole text of the items is searched. */
  #whole: WholeText | undefined;

  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-number]')];
    const controls: Controls = {
      boxes,
      text: this.#part('input[data-text]'),
      order: this.#part('select[data-sort-by]'),
    };
    this.#controls = controls;
    this.#facetOf = boxes.map((box) => Number(box.dataset.facet));
    this.#items = readItems(this, labelsOf(controls));
    this.#flat = flatGroup(this);
    const shown = new ShownItems(this.#part('[data-list]'), this.#part('[data-more]'), this.#items, () => {
      void this.#takeRest().then(() => shown.goOn(this.#items), noRest);
    });
    this.#shown = shown;
    // Whoever turns to the controls will want to look through all of it.
    const turn = () => void this.#takeRest().catch(noRest);
    for (const turning of ['pointerenter', 'focusin'])
      for (const part of this.querySelectorAll('[data-controls]')) part.addEventListener(turning, turn, { once: true });
    if (this.dataset.kind) this.#whole = new WholeText(this.dataset.kind, () => this.#apply(controls));
    this.addEventListener('change', (event) => {
      if (event.target !== controls.text) this.#changed('step');
    });
    controls.text.addEventListener('input', () => this.#changed('typing'));
    controls.text.addEventListener('keydown', (event) => this.#openOnly(event));
    this.#part('[data-toggle]').addEventListener('click', () => this.#togglePanel());
    this.#part('[data-chosen]').addEventListener('click', (event) => this.#unchoose(event));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    delete document.documentElement.dataset.narrowing;
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const found = this.querySelector<Part>(selector);
    if (!found) throw new Error(`wb-facets has no ${selector}`);
    return found;
  }

  /** A step is one entry of the browser's history; so is a run of typing, however long. */
  #changed(how: 'step' | 'typing'): void {
    if (!this.#controls) return;
    offerBestMatch(this.#controls);
    const more = how === 'typing' && this.#typing;
    this.#typing = how === 'typing';
    history[more ? 'replaceState' : 'pushState'](null, '', addressOf(this.#controls));
    this.#apply(this.#controls);
  }

  #readAddress(): void {
    if (!this.#controls) return;
    chooseFromAddress(this.#controls);
    offerBestMatch(this.#controls);
    this.#typing = false;
    this.#apply(this.#controls);
    const anchor = location.hash.slice(1);
    if (anchor === '' || this.#isWhole || document.getElementById(anchor)) this.#showAnchor(anchor);
    else
      void this.#takeRest()
        .then(() => this.#controls && this.#apply(this.#controls), noRest)
        .then(() => this.#showAnchor(anchor));
  }

  /** How many there are, on the page or not. */
  get #total(): number {
    return Number(this.dataset.total);
  }
  get #isWhole(): boolean {
    return this.#items.length >= this.#total;
  }

  /** Fetches the items that the page does not have. What failed is tried again the next time. */
  #takeRest(): Promise<void> {
    const whole = this.querySelector<HTMLAnchorElement>('a[data-whole]');
    if (this.#isWhole || !whole || !this.#controls) return Promise.resolve();
    const labels = labelsOf(this.#controls);
    this.#rest ??= partAt(`${whole.href}rest/`).then(
      (rest) => {
        this.#items = withRest(this.#items, readItems(rest, labels));
        const note = whole.closest('p');
        if (note) note.hidden = true;
      },
      (error: unknown) => {
        this.#rest = undefined;
        throw error;
      },
    );
    return this.#rest;
  }

  /** A group that the address leads to is in the page, and in view, also where the list comes piece by piece. */
  #showAnchor(id: string): void {
    const heading = id === '' ? undefined : `#${CSS.escape(id)}`;
    const group = this.#items.find((item) => heading && item.group.element.querySelector(heading))?.group.element;
    if (!group || !heading) return;
    this.#shown?.showUntil(() => group.isConnected);
    group.querySelector(heading)?.scrollIntoView();
  }

  #apply(controls: Controls): void {
    const { boxes, text, order } = controls;
    const chosen = new Set(boxes.flatMap((box, number) => (box.checked ? [number] : [])));
    const asked = wordsIn(text.value);
    const isAsIs = chosen.size === 0 && asked.length === 0 && order.selectedIndex === 0;
    if (!this.#isWhole && !isAsIs) {
      this.#part('[data-status]').textContent = words.lists.fetchingAll(this.#total, this.dataset.noun ?? '');
      void this.#takeRest().then(
        () => this.#apply(controls),
        () => {
          this.#part('[data-status]').textContent = words.lists.notFetched;
        },
      );
      return;
    }
    const typed = text.value.trim();
    const found = this.#whole?.find(typed);
    const fits =
      !this.#whole || this.#whole.failed ? hasWords(asked) : (item: Item) => found?.places.has(item.path) ?? true;
    const { fitting, counts } = narrow(this.#items, this.#facetOf, chosen, fits);
    // The page was made with the counts of all.
    if (this.#isWhole) for (const [number, box] of boxes.entries()) showCount(box, counts[number] ?? 0);
    const descending = order.selectedOptions[0]?.dataset.descending !== undefined;
    // The first order is that of the list, and of its groups.
    const isFirst = order.selectedIndex === 0;
    const byMatch = bestMatch(order)?.selected;
    const keyOf = (place: number) => {
      const item = this.#items[place];
      return byMatch ? found?.places.get(item?.path ?? '') : item?.keys[order.selectedIndex];
    };
    const places = isFirst ? fitting : sorted(fitting, keyOf, descending);
    this.#fitting = places.flatMap((place) => this.#items[place] ?? []);
    const missing = this.#isWhole ? 0 : this.#total - this.#items.length;
    this.#shown?.show(this.#fitting, isFirst ? undefined : this.#flat, missing, (item) => showKnownBy(item, asked));
    this.#tell(
      boxes.filter((box) => box.checked),
      typed,
    );
    this.#tellOfText(typed, found?.said ?? []);
  }

  /** Says where words were looked for, and while the answer is on its way, that it is. */
  #tellOfText(typed: string, said: readonly string[]): void {
    const whole = this.#whole;
    if (!whole || typed === '') return;
    const status = this.#part('[data-status]');
    if (whole.isPending(typed)) {
      this.#part('[data-none]').hidden = true;
      setTimeout(() => {
        if (this.#controls?.text.value.trim() === typed && whole.isPending(typed))
          status.textContent = words.lists.searching;
      }, tellsWithin);
      return;
    }
    const where = whole.failed ? words.lists.notLoaded : words.lists.searchedWhole(typed);
    status.textContent = [`${status.textContent}.`, where, ...said].join(' ');
  }

  #tell(chosen: readonly HTMLInputElement[], asked: string): void {
    const { noun = '', one = '' } = this.dataset;
    const all = this.#total;
    const found = this.#isWhole ? this.#fitting.length : all;
    this.#part('[data-status]').textContent =
      found === all ? `${all} ${all === 1 ? one : noun}` : words.lists.foundOf(found, all, noun);
    this.#part('[data-none]').hidden = found > 0;
    const search = this.#part<HTMLAnchorElement>('[data-search]');
    search.search = asked === '' ? '' : `?${new URLSearchParams({ q: asked })}`;
    const list = this.#part('[data-chosen]');
    list.hidden = chosen.length === 0;
    list.replaceChildren(...chipsOf(chosen));
    this.#part('[data-toggle]').textContent =
      chosen.length > 0 ? words.lists.filtersChosen(chosen.length) : words.lists.filters;
  }

  /** Enter opens the only item that is left. */
  #openOnly(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || this.#fitting.length !== 1) return;
    event.preventDefault();
    this.#fitting[0]?.element.querySelector('a')?.click();
  }

  #unchoose(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || !this.#controls) return;
    const number = button.dataset.remove;
    for (const box of this.#controls.boxes)
      if (number === undefined || box.dataset.number === number) box.checked = false;
    this.#changed('step');
    // The button is gone; the next filter, or the search, takes over.
    (this.querySelector<HTMLElement>('[data-chosen] button') ?? this.#controls.text).focus();
  }

  #togglePanel(): void {
    const toggle = this.#part('[data-toggle]');
    toggle.ariaExpanded = String(toggle.ariaExpanded !== 'true');
  }
}

const labelsOf = ({ boxes }: Controls) => boxes.map((box) => box.dataset.label ?? '');

/** The list goes on with what it has; a link below it leads to all. */
const noRest = () => undefined;

/** Shows of an item's other names those that have all the words. */
function showKnownBy({ element: item, known }: Item, asked: readonly string[]): void {
  if (known.length === 0) return;
  item.querySelector('.known')?.remove();
  const names = known.filter((name) => asked.length > 0 && asked.every((word) => plain(name).includes(word)));
  if (names.length > 0) item.append(element('ul', { class: 'known' }, ...names.map((name) => element('li', {}, name))));
}

customElements.define('wb-facets', FacetedList);
