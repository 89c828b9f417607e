import { words } from '../../words/words.ts';
import { copyAndSay } from '../client/clipboard.ts';

/** Filters, explanations and copying of a matrix. Its markup is in RaciTable.astro. */
class Matrix extends HTMLElement {
  connectedCallback(): void {
    this.#readAddress();
    for (const filter of this.#filters()) filter.addEventListener('input', () => this.#apply(true));
    this.#apply(false);
    this.querySelector('[data-copy]')?.addEventListener('click', (event) => void this.#copy(event));
    this.#explain();
  }

  #filters(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-filter]')];
  }

  #value(name: string): string {
    return (
      this.#filters()
        .find((filter) => filter.dataset.filter === name)
        ?.value.trim()
        .toLowerCase() ?? ''
    );
  }

  /** A filtered view is a link. */
  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const filter of this.#filters()) filter.value = query.get(filter.dataset.filter ?? '') ?? '';
  }

  #apply(remember: boolean): void {
    const [text, role, letter] = ['text', 'role', 'letter'].map((name) => this.#value(name));
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    let shown = 0;
    for (const row of rows) {
      const cells = [...row.querySelectorAll<HTMLTableCellElement>('td')];
      const fits =
        (!text || (row.dataset.text ?? '').includes(text)) &&
        ((!role && !letter) ||
          cells.some(
            ({ dataset }) => (!role || dataset.role === role) && hasLetter(dataset.letters ?? '', letter ?? ''),
          ));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const cell of this.querySelectorAll<HTMLElement>('[data-role]'))
      cell.hidden = !!role && cell.dataset.role !== role;
    const count = this.querySelector('[data-count]');
    if (count)
      count.textContent =
        shown === rows.length ? words.matrix.countActivities(shown) : words.matrix.someActivities(shown, rows.length);
    if (remember) this.#writeAddress();
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    for (const { dataset, value } of this.#filters()) {
      if (value) url.searchParams.set(dataset.filter ?? '', value);
      else url.searchParams.delete(dataset.filter ?? '');
    }
    history.replaceState(null, '', url);
  }

  async #copy(event: Event): Promise<void> {
    const markdown = this.querySelector<HTMLTemplateElement>('[data-markdown]')?.content.textContent ?? '';
    await copyAndSay(event.currentTarget as HTMLButtonElement, markdown);
  }

  /** One stop for the tabulator; arrow keys go from letter to letter, and each says what it means and why. */
  #explain(): void {
    const letters = [...this.querySelectorAll<HTMLElement>('[data-explain]')];
    const why = this.querySelector<HTMLElement>('.why');
    if (!why) return;
    const hide = () => {
      why.hidden = true;
    };
    const show = (letter: HTMLElement) => {
      why.textContent = letter.dataset.explain ?? '';
      why.hidden = false;
      const [at, size] = [letter.getBoundingClientRect(), why.getBoundingClientRect()];
      const below = at.bottom + size.height + 8 < innerHeight;
      why.style.insetBlockStart = `${below ? at.bottom + 4 : at.top - size.height - 4}px`;
      why.style.insetInlineStart = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8))}px`;
    };
    for (const [index, letter] of letters.entries()) {
      letter.tabIndex = index === 0 ? 0 : -1;
      letter.setAttribute('role', 'img');
      letter.ariaLabel = letter.dataset.explain ?? '';
      for (const mark of letter.querySelectorAll('[title]')) mark.removeAttribute('title');
      letter.addEventListener('pointerenter', () => show(letter));
      letter.addEventListener('focus', () => show(letter));
      letter.addEventListener('pointerleave', hide);
      letter.addEventListener('blur', hide);
    }
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      const from = letters.indexOf(event.target as HTMLElement);
      const to = from === -1 ? undefined : neighbour(letters, from, event.key);
      if (!to) return;
      event.preventDefault();
      for (const letter of letters) letter.tabIndex = letter === to ? 0 : -1;
      to.focus();
    });
    addEventListener('scroll', hide, { passive: true });
  }
}

function hasLetter(letters: string, letter: string): boolean {
  return letter ? letters.toLowerCase().includes(letter) : letters !== '';
}

/** The letter that an arrow key leads to: the nearest shown one in that direction, by where it stands on the page. */
function neighbour(letters: readonly HTMLElement[], from: number, key: string): HTMLElement | undefined {
  const start = letters[from]?.getBoundingClientRect();
  if (!start || !/^Arrow(Left|Right|Up|Down)$/.test(key)) return undefined;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const letter of letters) {
    const place = letter.getBoundingClientRect();
    if (place.width === 0) continue;
    const ahead = sign * (sideways ? place.left - start.left : place.top - start.top);
    const aside = Math.abs(sideways ? place.top - start.top : place.left - start.left);
    // Straight ahead counts before nearer but off to the side.
    const cost = ahead + 4 * aside;
    if (ahead > 1 && (!sideways || aside < start.height / 2) && cost < least) [best, least] = [letter, cost];
  }
  return best;
}

customElements.define('wb-matrix', Matrix);
