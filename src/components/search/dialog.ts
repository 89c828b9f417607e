import { complete } from '../../search/query/browser.ts';
import { completeFilter } from '../../search/query/complete.ts';
import { notices } from '../../search/query/notices.ts';
import { loadResults } from '../../search/query/results.ts';
import type { Answer, Searcher } from '../../search/query/searcher.ts';
import { words } from '../../words/words.ts';
import { element, part } from '../client/dom.ts';
import { searchAddress, withoutQuotes } from './elements.ts';
import { fetchNames, namesIn } from './names.ts';
import { openSearch, prepareSearch } from './open-search.ts';
import { completionGroup, nameGroup, queryGroup, resultGroups } from './options.ts';
import { Pace, tellsWithin } from './pace.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

const shown = 5;

/** The search dialog: a combobox over a list of results. `opener.ts` opens it, and fetches this when it is first needed. */
class SiteSearch extends HTMLElement {
  private readonly dialog = this.find<HTMLDialogElement>('dialog');
  private readonly input = this.find<HTMLInputElement>('input');
  private readonly list = this.find('[data-list]');
  private readonly status = this.find('[data-status]');
  private active = -1;
  private turn = 0;
  /** The turn whose answer is shown. */
  private answered = 0;
  /** The turn for which Enter was pressed before its answer had come. */
  private entered = 0;
  private literal = false;
  private readonly pace = new Pace();
  private asking: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;

  private find<Found extends HTMLElement>(selector: string): Found {
    return part<Found>(this, selector);
  }

  connectedCallback(): void {
    this.addEventListener('opened', () => this.opened());
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener('close', () => {
      this.entered = 0;
    });
    this.input.addEventListener('input', () => {
      this.literal = false;
      this.update(this.pace.wait(this.input.value.length));
    });
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.list.addEventListener('click', (event) => this.onPick(event));
    this.find('form').addEventListener('submit', () => rememberSearch(this.input.value));
    // What was typed while this was fetched.
    if (this.dialog.open) this.opened();
    if (this.dataset.entered !== undefined) this.enterPending();
  }

  private opened(): void {
    if (navigator.onLine) prepareSearch();
    this.update();
    void fetchNames().then(() => this.isPending() && this.tellPending());
  }

  /** Answers what stands in the field, after a pause in milliseconds; meanwhile it says so, and shows what is meant by name. */
  private update(pause = 0): void {
    const turn = ++this.turn;
    clearTimeout(this.asking);
    clearTimeout(this.telling);
    const typed = this.input.value;
    this.find<HTMLAnchorElement>('[data-all]').href = searchAddress(typed);
    if (typed.trim() === '') {
      this.showRecent();
      this.answered = turn;
      return;
    }
    // What answers is fetched while the reader still types.
    openSearch(this.others).catch(() => undefined);
    this.telling = setTimeout(() => this.tellPending(), tellsWithin);
    this.asking = setTimeout(() => this.hurry(), pause);
  }

  /** Asks now for what was still waited with. */
  private hurry(): void {
    if (this.asking === undefined) return;
    clearTimeout(this.asking);
    this.asking = undefined;
    void this.answer(this.turn, this.input.value);
  }

  private get others(): string[] {
    return JSON.parse(this.dataset.also ?? '[]') as string[];
  }

  /** Says that the answer is on its way. A name typed whole is there already, and Enter opens it. */
  private tellPending(): void {
    const { names, exact } = namesIn(this.input.value);
    if (names.length > 0) this.fill([nameGroup(names)]);
    if (exact && this.entered === this.turn) this.openFirst();
    this.say(words.search.searching);
  }

  /** Asks the engine; an answer that comes too late is dropped. */
  private async answer(turn: number, typed: string): Promise<void> {
    const began = performance.now();
    try {
      const searcher = await openSearch(this.others);
      if (turn !== this.turn) return;
      const { answer, results } = await complete(async () => {
        const answer = await searcher.search(typed, { literal: this.literal });
        return { answer, results: await loadResults(answer.pages.slice(0, shown)) };
      });
      this.pace.took(performance.now() - began);
      if (turn !== this.turn) return;
      this.settle(turn);
      const completions = completeFilter(typed, searcher.lexicon, 4);
      const { names } = namesIn(typed);
      const named = names.length > 0 ? [nameGroup(names)] : [];
      this.fill([
        ...named,
        ...(completions.length > 0 ? [completionGroup(completions)] : []),
        ...resultGroups(results, answer.query.alertLike, searcher.lexicon.labels),
      ]);
      if (answer.pages.length > 0 || completions.length === 0) this.tell(answer, searcher, notices(answer));
      else this.say('');
      if (this.entered === turn) this.openFirst();
    } catch {
      if (turn !== this.turn) return;
      this.settle(turn);
      this.say(words.search.notLoadedType);
    }
  }

  private settle(turn: number): void {
    this.answered = turn;
    clearTimeout(this.telling);
  }

  private tell(answer: Answer, searcher: Searcher, notices: readonly string[]): void {
    const count = answer.pages.length;
    const said = notices.join(' ');
    this.say(count === 0 ? said : `${said} ${words.search.pages(count)}`);
    const typed = answer.query.typed.trim();
    if (count > 0 && answer.plan.corrected.length > 0) {
      this.offer(words.search.insteadFor(typed), () => {
        this.literal = true;
        this.update();
      });
    }
    if (count > 0) return;
    if (answer.query.phrases.length > 0) {
      this.offer(words.search.withoutQuotes, () => {
        this.input.value = withoutQuotes(typed);
        this.update();
      });
    }
    const alike = searcher.alike(answer);
    if (alike.length > 0 && this.list.hidden) this.fill([queryGroup(words.search.similar, alike)]);
    this.status.append(words.search.browseKinds, ...this.browseLinks());
  }

  private showRecent(): void {
    const recent = recentSearches();
    this.say('');
    this.fill(recent.length > 0 ? [queryGroup(words.search.recent, recent)] : []);
    if (recent.length === 0) return;
    this.offer(words.search.forget, () => {
      forgetSearches();
      this.showRecent();
      this.say(words.search.forgotten);
    });
  }

  private browseLinks(): (Node | string)[] {
    const links = JSON.parse(this.dataset.browse ?? '[]') as { label: string; href: string }[];
    return links.flatMap(({ label, href }, place) => [
      place === 0 ? '' : place === links.length - 1 ? words.search.or : ', ',
      element('a', { href }, label),
    ]);
  }

  private offer(label: string, act: () => void): void {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      this.input.focus();
      act();
    });
    this.status.append(' ', button);
  }

  private fill(groups: readonly HTMLElement[]): void {
    this.list.replaceChildren(...groups);
    this.list.hidden = groups.length === 0;
    this.list.scrollTop = 0;
    for (const [place, option] of this.options().entries()) option.id = `search-option-${place}`;
    this.input.setAttribute('aria-expanded', String(groups.length > 0));
    this.activate(-1);
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  private activate(place: number): void {
    const options = this.options();
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === place));
    this.active = place;
    const option = options[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** Opens the first result of an answer, or, where there is none, the search page. */
  private openFirst(): void {
    const [first] = this.options();
    if (first instanceof HTMLAnchorElement) first.click();
    else this.find<HTMLFormElement>('form').requestSubmit();
  }

  /**
   * Enter without a choice opens the first result, if a result comes first. While the answer to what was typed is still
   * to come it waits for that; and what ends a composition (of Japanese, say) is no key of ours.
   */
  private onKey(event: KeyboardEvent): void {
    // Safari ends the composition before it tells of the key, which then has the code 229.
    if (event.isComposing || event.keyCode === 229) return;
    const options = this.options();
    const last = options.length - 1;
    if (event.key === 'Escape') this.dialog.close();
    else if (event.key === 'ArrowDown' && last >= 0) this.activate(this.active >= last ? 0 : this.active + 1);
    else if (event.key === 'ArrowUp' && last >= 0) this.activate(this.active <= 0 ? last : this.active - 1);
    else if (event.key === 'Enter' && this.active < 0 && this.isPending()) this.enterPending();
    else if (event.key === 'Enter' && (this.active >= 0 || options[0] instanceof HTMLAnchorElement)) {
      options[Math.max(0, this.active)]?.click();
    } else return;
    event.preventDefault();
  }

  private enterPending(): void {
    this.entered = this.turn;
    if (namesIn(this.input.value).exact) this.tellPending();
    // Whoever presses Enter has typed all of it.
    else this.hurry();
  }

  private isPending(): boolean {
    return this.answered !== this.turn && this.input.value.trim() !== '';
  }

  private onPick(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    const query = option?.dataset.query;
    if (query !== undefined) {
      this.input.value = query;
      this.input.focus();
      this.update();
    } else if (option) {
      rememberSearch(this.input.value);
      this.dialog.close();
    }
  }

  private say(text: string): void {
    this.status.replaceChildren(text.trim());
  }
}

customElements.define('wb-search', SiteSearch);
