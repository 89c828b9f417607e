import type { ShownStep } from '../../../runbook/run.ts';
import { words } from '../../../words/words.ts';
import { timeOfDay } from '../../client/when.ts';
import { pageRun } from './run-store.ts';

/** One step: checked off with the time, noted on, its warning acknowledged before its command can be copied. */
export class Step extends HTMLElement {
  connectedCallback(): void {
    this.#box?.addEventListener('change', (event) => {
      pageRun().setDone(this.step, (event.currentTarget as HTMLInputElement).checked);
    });
    this.#note?.addEventListener('input', (event) => {
      pageRun().setNote(this.step, (event.currentTarget as HTMLTextAreaElement).value);
    });
    this.addEventListener('change', (event) => {
      if ((event.target as Element).matches('[data-acknowledge]')) this.dispatchEvent(new Event('acknowledge'));
    });
    pageRun().addEventListener('change', this.#show);
    this.#show();
    const details = this.querySelector('details');
    if (details && this.#note?.value) details.open = true;
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
  }

  get step(): ShownStep {
    return { key: this.dataset.key ?? '', title: this.dataset.title ?? '' };
  }
  /** Whether it warns of something that cannot be undone or that users notice. */
  get warns(): boolean {
    return this.querySelector('[data-acknowledge]') !== null;
  }
  get #box(): HTMLInputElement | null {
    return this.querySelector('[data-done]');
  }
  get #note(): HTMLTextAreaElement | null {
    return this.querySelector('[data-note]');
  }

  readonly #show = () => {
    const { done, notes } = pageRun().run;
    const { key } = this.step;
    const at = done[key];
    this.toggleAttribute('data-is-done', at !== undefined);
    if (this.#box) this.#box.checked = at !== undefined;
    const time = this.querySelector('time');
    if (time) {
      time.textContent = at ? words.runbook.at(inBothTimes(new Date(at))) : '';
      time.dateTime = at ?? '';
    }
    const note = this.#note;
    const text = notes[key]?.text ?? '';
    if (note && note !== document.activeElement && note.value !== text) note.value = text;
  };
}

/** A time of day in UTC, as records have it, and where the reader is, where that is another. */
function inBothTimes(at: Date): string {
  const [here, utc] = [timeOfDay(at), at.toISOString().slice(11, 16)];
  return here === utc ? `${utc} UTC` : `${here} (${utc} UTC)`;
}
