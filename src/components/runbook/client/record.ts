import { recordOf, type ShownStep } from '../../../runbook/run.ts';
import { copyText } from './clipboard.ts';
import { pageRun } from './run-store.ts';
import type { Step } from './step.ts';

/** The steps of this page, in order. */
export function shownSteps(): ShownStep[] {
  return [...document.querySelectorAll<Step>('wb-step')].map(({ dataset }) => ({
    key: dataset.key ?? '',
    title: dataset.title ?? '',
  }));
}

/** What was done so far: how many steps, the record to copy, a fresh start. */
export class RunRecord extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-copy-record]')?.addEventListener('click', this.#copy);
    this.querySelector('[data-restart]')?.addEventListener('click', this.#restart);
    pageRun().addEventListener('change', this.#show);
    this.#show();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
  }

  readonly #show = () => {
    const { done, notes } = pageRun().run;
    const count = shownSteps().filter(({ key }) => done[key] !== undefined).length;
    for (const place of this.querySelectorAll('[data-count]')) place.textContent = String(count);
    for (const place of this.querySelectorAll('[data-count-noun]')) place.textContent = count === 1 ? 'step' : 'steps';
    const isEmpty = count === 0 && Object.keys(notes).length === 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy-record], [data-restart]'))
      button.disabled = isEmpty;
    const preview = this.querySelector('[data-preview]');
    if (preview) preview.textContent = isEmpty ? '' : this.#text;
  };

  get #text(): string {
    const { run, values, about, incident } = pageRun();
    return recordOf({ ...run, values }, { ...about, incident }, shownSteps());
  }

  readonly #copy = async () => {
    this.#say((await copyText(this.#text)) ? 'Copied. Paste it into the post-mortem.' : 'The browser refused to copy.');
  };

  readonly #restart = () => {
    if (!confirm('Open all steps again and forget the notes? Copy what you did first if it matters.')) return;
    pageRun().restart();
    this.#say('All steps are open again.');
  };

  #say(text: string): void {
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = text;
  }
}
