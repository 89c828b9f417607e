import { words } from '../../words/words.ts';

const most = 4;

/** Chooses which roles stand side by side, and keeps the choice in the address. Its markup is in CompareTable.astro. */
class Compare extends HTMLElement {
  connectedCallback(): void {
    this.#readAddress();
    this.addEventListener('change', () => {
      this.#show();
      this.#writeAddress();
    });
    addEventListener('popstate', () => {
      this.#readAddress();
      this.#show();
    });
    this.#show();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
  }

  get #only(): HTMLInputElement | null {
    return this.querySelector('[data-only-differences]');
  }

  #chosen(): string[] {
    return this.#boxes()
      .filter((box) => box.checked)
      .map((box) => box.value);
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    const asked = (query.get('roles') ?? '').split(',').filter(Boolean).slice(0, most);
    const boxes = this.#boxes();
    const known = asked.filter((id) => boxes.some((box) => box.value === id));
    const shown = known.length > 0 ? known : boxes.slice(0, 2).map((box) => box.value);
    for (const box of boxes) box.checked = shown.includes(box.value);
    if (this.#only) this.#only.checked = query.has('differences');
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    url.searchParams.set('roles', this.#chosen().join(','));
    if (this.#only?.checked) url.searchParams.set('differences', '');
    else url.searchParams.delete('differences');
    history.replaceState(null, '', url.href.replaceAll('%2C', ','));
  }

  #show(): void {
    const chosen = this.#chosen();
    for (const box of this.#boxes()) box.disabled = !box.checked && chosen.length >= most;
    for (const cell of this.querySelectorAll<HTMLElement>('[data-role]')) {
      cell.hidden = !chosen.includes(cell.dataset.role ?? '');
    }
    let differing = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')) {
      const values = [...row.querySelectorAll('td')]
        .filter((cell) => !cell.hidden)
        .map((cell) => cell.dataset.value ?? '');
      const differs = new Set(values).size > 1;
      const mark = row.querySelector<HTMLElement>('.differs');
      if (mark) mark.hidden = !differs;
      row.hidden = values.every((value) => value === '') || (!differs && this.#only?.checked === true);
      if (differs) differing += 1;
    }
    const status = this.querySelector('[data-status]');
    if (status) {
      status.textContent = chosen.length < 2 ? words.role.chooseTwo : words.role.rolesDiffer(chosen.length, differing);
    }
  }
}

customElements.define('wb-compare', Compare);
