import { complete } from '../../search/query/browser.ts';
import { notices } from '../../search/query/notices.ts';
import type { RankedPage } from '../../search/query/rank.ts';
import { loadResults } from '../../search/query/results.ts';
import type { Answer, Searcher } from '../../search/query/searcher.ts';
import { words } from '../../words/words.ts';
import { element, part } from '../client/dom.ts';
import { withoutQuotes } from './elements.ts';
import { type FacetCount, facetBoxes } from './facets.ts';
import { openSearch } from './open-search.ts';
import { Pace, tellsWithin } from './pace.ts';
import { addressOfState, orders, type PageState, readState, toggled, withQuery } from './page-state.ts';
import { rememberSearch } from './recent.ts';
import { resultItem } from './result-item.ts';

const pageful = 20;

/** The search page: query, filters with counts, order, results; all of it in the address. */
class SearchPage extends HTMLElement {
  private readonly input = this.find<HTMLInputElement>('input[name=q]');
  private readonly order = this.find<HTMLSelectElement>('[data-order]');
  private readonly status = this.find('[data-status]');
  private readonly results = this.find('[data-results]');
  private readonly facets = this.find('[data-facets]');
  private readonly more = this.find<HTMLButtonElement>('[data-more]');
  private state: PageState = { query: '', filters: {}, order: 'best' };
  /** What can be filtered by; until the index is loaded the address keeps its filters unread. */
  private facetNames: readonly string[] | undefined;
  /** The answer to what is asked, once it is shown. */
  private answer = Promise.resolve();
  private turn = 0;
  private shown = pageful;
  private literal = false;
  private readonly pace = new Pace();
  private typing: ReturnType<typeof setTimeout> | undefined;

  private find<Found extends HTMLElement>(selector: string): Found {
    return part<Found>(this, selector);
  }

  connectedCallback(): void {
    this.dataset.ready = '';
    this.input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.input.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.hurry(), this.pace.wait(this.input.value.length));
    });
    this.order.addEventListener('change', () =>
      this.go({ ...this.state, order: this.order.value as keyof typeof orders }, 'push'),
    );
    this.facets.addEventListener('change', (event) => {
      const { name, value } = event.target as HTMLInputElement;
      this.go({ ...this.state, filters: toggled(this.state.filters, name, value) }, 'push');
    });
    this.more.addEventListener('click', () => {
      this.shown += pageful;
      this.update();
    });
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(this.input.value);
      this.hurry();
      const asked = this.input.value;
      void this.answer.then(() => this.input.value === asked && this.results.querySelector('a')?.focus());
    });
    addEventListener('popstate', () => this.fromAddress());
    this.answer = this.fromAddress();
  }

  private async fromAddress(): Promise<void> {
    const searcher = await this.search();
    if (!searcher) return;
    this.facetNames = Object.keys(searcher.lexicon.facets);
    this.state = readState(location.search, this.facetNames);
    if (this.input.value.trim() !== this.state.query) this.input.value = this.state.query;
    this.order.value = this.state.order;
    await this.update();
  }

  private async search(): Promise<Searcher | undefined> {
    try {
      return await openSearch(JSON.parse(this.dataset.also ?? '[]') as string[]);
    } catch {
      this.excuse();
      return undefined;
    }
  }

  private excuse(): void {
    this.status.replaceChildren(words.search.notLoadedTry);
  }

  /** Asks now for what was typed, where the reader was still waited for. */
  private hurry(): void {
    if (this.typing === undefined) return;
    clearTimeout(this.typing);
    this.typing = undefined;
    this.go({ ...this.state, query: this.input.value }, 'replace');
  }

  private go(state: PageState, how: 'push' | 'replace'): void {
    if (!this.facetNames) {
      history.replaceState(null, '', withQuery(location.search, state.query));
      this.answer = this.fromAddress();
      return;
    }
    this.state = state;
    this.shown = pageful;
    this.literal = false;
    history[`${how}State`](null, '', addressOfState(state));
    this.update();
  }

  private update(): Promise<void> {
    this.answer = this.answerState();
    return this.answer;
  }

  private async answerState(): Promise<void> {
    const turn = ++this.turn;
    const began = performance.now();
    const telling = setTimeout(
      () => turn === this.turn && this.status.replaceChildren(words.search.searching),
      tellsWithin,
    );
    await this.answerTurn(turn);
    clearTimeout(telling);
    this.pace.took(performance.now() - began);
  }

  private async answerTurn(turn: number): Promise<void> {
    const searcher = await this.search();
    if (!searcher) return;
    const { query, filters, order } = this.state;
    const asked = query.trim() !== '' || Object.keys(filters).length > 0;
    this.toggleAttribute('data-asked', asked);
    const found = await complete(async () => {
      const answer = await searcher.search(query, { literal: this.literal, everything: query.trim() === '' });
      const narrowed = await searcher.filters.narrow(answer.pages, filters);
      const { key, direction } = { key: undefined, direction: undefined, ...orders[order] };
      const pages = key ? await searcher.filters.order(narrowed, key, direction) : narrowed;
      const counts = await countFacets(searcher, answer.pages, filters);
      return { answer, pages, counts, loaded: await loadResults(asked ? pages.slice(0, this.shown) : []) };
    }).catch(() => undefined);
    if (turn !== this.turn) return;
    if (!found) {
      this.excuse();
      return;
    }
    const { answer, pages, counts, loaded } = found;
    const { labels } = searcher.lexicon;
    this.results.replaceChildren(...loaded.map((result) => resultItem(result, labels)));
    this.more.hidden = !asked || pages.length <= this.shown;
    this.keepFocus(() => this.facets.replaceChildren(...facetBoxes(counts, filters, searcher.lexicon)));
    this.tell(answer, pages.length, asked, searcher);
  }

  /** Boxes are made anew with their counts; whoever was on one stays on it. */
  private keepFocus(change: () => void): void {
    const { name, value } = (document.activeElement ?? {}) as Partial<HTMLInputElement>;
    const within = this.facets.contains(document.activeElement);
    change();
    if (!within) return;
    for (const box of this.facets.querySelectorAll('input')) if (box.name === name && box.value === value) box.focus();
  }

  private tell(answer: Answer, count: number, asked: boolean, searcher: Searcher): void {
    if (!asked) {
      this.status.replaceChildren(words.search.searchPages(searcher.lexicon.pages));
      return;
    }
    const none = count === 0 && answer.pages.length > 0;
    const said = none ? [words.search.noneMatches] : notices(answer);
    this.status.replaceChildren([...said, ...(count > 0 ? [words.search.pages(count)] : [])].join(' '));
    if (none) this.offer(words.search.clearFilters, () => this.go({ ...this.state, filters: {} }, 'push'));
    if (count > 0 && answer.plan.corrected.length > 0) {
      this.offer(words.search.insteadFor(answer.query.typed.trim()), () => {
        this.literal = true;
        this.update();
      });
    }
    if (answer.pages.length > 0) return;
    if (answer.query.phrases.length > 0)
      this.offer(words.search.withoutQuotes, () => this.ask(withoutQuotes(answer.query.typed)));
    const alike = searcher.alike(answer);
    if (alike.length > 0) this.status.append(words.search.similarThen);
    for (const word of alike) this.offer(word, () => this.ask(word));
    this.removeAttribute('data-asked');
  }

  private ask(query: string): void {
    this.input.value = query;
    this.go({ ...this.state, query }, 'push');
  }

  private offer(label: string, act: () => void): void {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', act);
    this.status.append(' ', button);
  }
}

/** For every facet, its values and how many pages would be left with each, all other facets as they are chosen. */
async function countFacets(
  { filters, lexicon }: Searcher,
  pages: readonly RankedPage[],
  chosen: PageState['filters'],
): Promise<FacetCount[]> {
  return Promise.all(
    Object.entries(lexicon.facets).map(async ([facet, values]) => {
      const { [facet]: _, ...others } = chosen;
      return { facet, counts: await filters.count(await filters.narrow(pages, others), facet, values) };
    }),
  );
}

customElements.define('wb-search-page', SearchPage);
