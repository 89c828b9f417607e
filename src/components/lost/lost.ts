import { likelyRunbooks, lostFrom, nearestNames } from '../../model/published/lost.ts';
import type { Named } from '../../model/published/names.ts';
import { words } from '../../words/words.ts';
import { element, say } from '../client/dom.ts';
import { href, pathHere } from '../client/site-address.ts';
import { wordsOf } from '../home/words-of-address.ts';

interface Draft {
  readonly folder: string;
  readonly one: string;
  readonly url: string;
}

/** Reads the address that led nowhere, and leads on. Its markup is in LostHelp.astro. */
class Lost extends HTMLElement {
  readonly #lost = lostFrom(pathHere());

  connectedCallback(): void {
    const search = document.querySelector<HTMLInputElement>('#home-search');
    if (search && search.value === '') search.value = wordsOf(pathHere());
    const { name } = this.#lost;
    if (this.hidden || name === '') {
      this.dataset.done = '';
      return;
    }
    say(this, this.#sentence());
    const urgent = this.querySelector<HTMLElement>('[data-urgent]');
    if (urgent) urgent.hidden = !this.#isUrgent;
    // A runbook that asks for the alert’s name gets it.
    if (this.#isAlert)
      for (const link of urgent?.querySelectorAll<HTMLAnchorElement>(`a[href^="${href('/runbooks/')}"]`) ?? [])
        link.search = `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), alert: name })}`;
    void this.#offerNames()
      .then(() => this.#offerDraft())
      .finally(() => {
        this.dataset.done = '';
      });
  }

  get #isAlert(): boolean {
    return this.#lost.folder === 'alerts';
  }
  get #isUrgent(): boolean {
    return ['alerts', 'errors', 'runbooks'].includes(this.#lost.folder);
  }

  #sentence(): string {
    const { folder, name } = this.#lost;
    if (folder === 'alerts') return words.home.noAlert(name);
    if (folder === 'errors') return words.home.noError(name);
    return words.home.noneCalled(this.#draft?.one, name);
  }

  get #draft(): Draft | undefined {
    const folder = this.#isUrgent ? 'runbooks' : this.#lost.folder;
    return (JSON.parse(this.dataset.drafts ?? '[]') as Draft[]).find((draft) => draft.folder === folder);
  }

  async #offerNames(): Promise<void> {
    const names = await fetch(href('/api/names.json')).then(
      (answer) => (answer.ok ? (answer.json() as Promise<Named[]>) : []),
      () => [],
    );
    const near = nearestNames(this.#lost, names, 5);
    this.#list('[data-near]', near);
    const { name } = this.#lost;
    const said = [name, ...new URLSearchParams(location.search).values()].join(' ');
    const known = new Set(near.map(({ url }) => url));
    const likely = this.#isUrgent ? likelyRunbooks(said, names, 5).filter(({ url }) => !known.has(url)) : [];
    this.#list('[data-likely]', likely);
  }

  #list(selector: string, names: readonly Named[]): void {
    const section = this.querySelector<HTMLElement>(selector);
    if (!section) return;
    // What came with the address goes along to where an alert leads.
    const items = names.map(({ name, url, folder }) =>
      element('li', {}, element('a', { href: folder === 'alerts' ? `${url}${location.search}` : url }, name)),
    );
    section.querySelector('ul')?.replaceChildren(...items);
    section.hidden = items.length === 0;
  }

  /** A page that nobody has written yet: begun with its name. */
  #offerDraft(): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-write]');
    const draft = this.#draft;
    if (!link || !draft) return;
    const { name } = this.#lost;
    const title = wordsOf(pathHere());
    const id =
      title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '') || 'new-page';
    const url = new URL(draft.url.replaceAll('id-of-page', id));
    // Quoted as JSON, which is YAML, too.
    for (const [key, value] of url.searchParams)
      url.searchParams.set(
        key,
        value
          .replaceAll('TITLE-OF-PAGE', () => JSON.stringify(title))
          .replaceAll('ALERT-OF-PAGE', () => JSON.stringify(name)),
      );
    link.href = url.href;
    link.textContent = words.home.writeThis(draft.one);
    link.hidden = false;
  }
}

customElements.define('wb-lost', Lost);
