import { words } from '../../words/words.ts';
import { copyAndSay } from '../client/clipboard.ts';
import { keep, keptJson } from '../client/storage.ts';

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

  /** What was ticked before; nothing where the browser keeps nothing or what it kept is broken. */
  #kept(): string[] {
    const read = (value: unknown) => (Array.isArray(value) ? value.filter((key) => typeof key === 'string') : []);
    return keptJson(this.#key, read, `watchbook:${this.dataset.name}`);
  }

  get #key(): string {
    return `watchbook/checklist/${this.dataset.name}`;
  }

  /** Keeps the ticks. Where the browser keeps nothing, ticking works until the page is left. */
  #keep(): void {
    const ticked = this.#boxes().filter((box) => box.checked);
    keep(this.#key, JSON.stringify(ticked.map((box) => box.value)));
    this.#show();
  }

  #reset(): void {
    if (!confirm(words.common.openAgain(this.#boxes().length))) return;
    for (const box of this.#boxes()) box.checked = false;
    this.#keep();
  }

  #show(): void {
    const boxes = this.#boxes();
    const done = boxes.filter((box) => box.checked).length;
    const progress = this.querySelector('progress');
    if (progress) progress.value = done;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = words.common.of(done, boxes.length);
  }

  async #copy(): Promise<void> {
    const label = this.querySelector('[data-copy] span');
    if (label) await copyAndSay(label, this.markdown());
  }

  /** The list as Markdown with ticks, for one's own notes: each with the whole address it leads to, and what stands beside it. */
  markdown(): string {
    const lines = [`# ${this.dataset.title}`];
    for (const section of this.querySelectorAll('section')) {
      const heading = section.querySelector('h3')?.textContent;
      lines.push('', ...(heading ? [`## ${heading}`, ''] : []));
      for (const box of section.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
        const { link, aside } = box.dataset;
        const text = link ? `[${box.ariaLabel}](${new URL(link, location.href)})` : box.ariaLabel;
        lines.push(`- [${box.checked ? 'x' : ' '}] ${text}${aside ? ` (${aside})` : ''}`);
      }
    }
    return `${lines.join('\n')}\n`;
  }
}

customElements.define('wb-checklist', Checklist);
