import { fits, holdsWords, type Wanted } from '../../../runbook/filter.ts';

/**
 * Narrows the rows around it to what the reader asks for, and keeps the
 * question in the address, so that it can be shared and gone back to. Rows are
 * `[data-row]` inside the element `[data-filtered]`; a row's `data-text` and
 * `data-facet-…` say what it is found by.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.#fields) field.value = query.get(field.name) ?? '';
    this.addEventListener('input', this.#apply);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open();
    });
    // The fields are empty only once the event is over.
    this.querySelector('form')?.addEventListener('reset', () => setTimeout(this.#apply));
    this.#apply();
    delete document.documentElement.dataset.narrowing;
  }

  get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')];
  }
  get #rows(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('[data-filtered] [data-row]')];
  }

  /** Enter opens the only row that is left. */
  #open(): void {
    const left = this.#rows.filter((row) => !row.hidden);
    if (left.length === 1) left[0]?.querySelector('a')?.click();
  }

  readonly #apply = () => {
    const entries = this.#fields.map((field) => [field.name, field.value.trim()] as const);
    const { q: words = '', ...facets } = Object.fromEntries(entries);
    this.#show({ words, facets });
    const query = new URLSearchParams(Object.fromEntries(entries.filter(([, value]) => value !== ''))).toString();
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  };

  #show(wanted: Wanted): void {
    const rows = this.#rows;
    for (const row of rows) {
      row.hidden = !fits({ text: row.dataset.text ?? '', facets: facetsOf(row) }, wanted);
      for (const name of row.querySelectorAll<HTMLElement>('[data-known-by]'))
        name.hidden = wanted.words === '' || !holdsWords(name.textContent ?? '', wanted.words);
    }
    for (const group of document.querySelectorAll<HTMLElement>('[data-filtered] [data-group]'))
      group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
    const left = rows.filter((row) => !row.hidden).length;
    const isNarrowed = wanted.words !== '' || Object.values(wanted.facets).some((value) => value !== '');
    const said = this.querySelector('[data-left]');
    if (said) said.textContent = isNarrowed ? `${left} of ${rows.length}` : '';
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = left > 0;
    const search = this.querySelector<HTMLAnchorElement>('[data-search]');
    if (search) search.href = `/search/?q=${encodeURIComponent(wanted.words)}`;
  }
}

function facetsOf(row: HTMLElement): Record<string, string[]> {
  const facets = Object.entries(row.dataset).filter(([name]) => name.startsWith('facet'));
  return Object.fromEntries(
    facets.map(([name, value]) => [name.slice('facet'.length).toLowerCase(), (value ?? '').split(' ')]),
  );
}

customElements.define('wb-list-filter', ListFilter);
