import { href } from '../client/site-address.ts';
import { Pace } from '../search/pace.ts';

/** What the site’s search finds among the pages of one kind. */
export interface FoundByText {
  readonly typed: string;
  /** By path on the host, its place among the answers: 0 is the best. */
  readonly places: ReadonlyMap<string, number>;
  /** How it was found, where not as typed. */
  readonly said: readonly string[];
}

/**
 * Searches the whole text of all pages of a kind with the search of the site.
 *
 * @throws where the search or a part of its index cannot be fetched
 */
export async function findByText(kind: string, typed: string): Promise<FoundByText> {
  const { complete, fetchAddresses, notices, openSearch, goodAnswers } = await import('../search/engine.ts');
  const also = document.querySelector<HTMLElement>('wb-search')?.dataset.also ?? '[]';
  const [searcher, addresses] = await Promise.all([openSearch(JSON.parse(also) as string[]), fetchAddresses(kind)]);
  return complete(async () => {
    const answer = await searcher.search(typed);
    const pages = goodAnswers(await searcher.filters.narrow(answer.pages, { kind: [kind] }));
    const places = new Map(pages.map(({ id }, place) => [href(addresses[id] ?? id), place]));
    const widened = pages.length > 0 && (pages[0]?.coverage ?? 0) < 0.75;
    return { typed, places, said: pages.length > 0 ? notices({ ...answer, pages, widened }) : [] };
  });
}

/** Asks the search of the site for what is typed into a list, when the reader pauses; only the last answer counts. */
export class WholeText {
  #asked = '';
  #found: FoundByText | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pace = new Pace();
  readonly #kind: string;
  readonly #answered: () => void;
  /** The search could not be fetched. */
  failed = false;

  /** @param answered is called when an answer, or the lack of one, is there */
  constructor(kind: string, answered: () => void) {
    this.#kind = kind;
    this.#answered = answered;
  }

  /** What was found for this, or for what was typed before while the answer is on its way. */
  find(typed: string): FoundByText | undefined {
    if (typed !== this.#asked) {
      this.#asked = typed;
      this.failed = false;
      clearTimeout(this.#timer);
      const pause = this.#pace.wait(typed.length);
      if (typed !== '') this.#timer = setTimeout(() => void this.#ask(typed), pause);
    }
    return typed === '' ? undefined : this.#found;
  }

  isPending(typed: string): boolean {
    return typed !== '' && !this.failed && this.#found?.typed !== typed;
  }

  async #ask(typed: string): Promise<void> {
    const began = performance.now();
    const found = await findByText(this.#kind, typed).catch(() => undefined);
    this.#pace.took(performance.now() - began);
    if (typed !== this.#asked) return;
    this.failed = found === undefined;
    this.#found = found;
    this.#answered();
  }
}
