/** A list whose ticks stay in this browser. Everything it needs is in its own markup: see Checklist.astro. */
class Checklist extends HTMLElement {
  connectedCallback(): void {
    const done = new Set(this.#kept());
    for (const box of this.#boxes()) box.checked = done.has(box.value);
    this.addEventListener('change', () => this.#keep());
    this.querySelector('[data-reset]')?.addEventListener('click', () => this.#reset());
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy());
    this.#show();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  get #key(): string {
    return `watchbook:${this.dataset.name}`;
  }

  /** What was ticked before; nothing where the browser keeps nothing or what it kept is broken. */
  #kept(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
    } catch {
      return [];
    }
  }

  #keep(): void {
    const keys = this.#boxes()
      .filter((box) => box.checked)
      .map((box) => box.value);
    try {
      localStorage.setItem(this.#key, JSON.stringify(keys));
    } catch {
      // A private window may refuse to keep anything: ticking still works until the page is left.
    }
    this.#show();
  }

  #reset(): void {
    if (!confirm(`Open all ${this.#boxes().length} points again? Copy them first if what is done matters.`)) return;
    for (const box of this.#boxes()) box.checked = false;
    this.#keep();
  }

  #show(): void {
    const boxes = this.#boxes();
    const done = boxes.filter((box) => box.checked).length;
    const progress = this.querySelector('progress');
    if (progress) progress.value = done;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = `${done} of ${boxes.length}`;
  }

  async #copy(): Promise<void> {
    const label = this.querySelector('[data-copy] span');
    await navigator.clipboard.writeText(this.markdown());
    if (!label) return;
    const before = label.textContent;
    label.textContent = 'Copied';
    setTimeout(() => {
      label.textContent = before;
    }, 2000);
  }

  /** The list as Markdown with ticks, for one's own notes. */
  markdown(): string {
    const lines = [`# ${this.dataset.title}`];
    for (const section of this.querySelectorAll('section')) {
      const heading = section.querySelector('h3')?.textContent;
      lines.push('', ...(heading ? [`## ${heading}`, ''] : []));
      for (const box of section.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
        lines.push(`- [${box.checked ? 'x' : ' '}] ${box.ariaLabel}`);
      }
    }
    return `${lines.join('\n')}\n`;
  }
}

customElements.define('wb-checklist', Checklist);
