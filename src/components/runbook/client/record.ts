import { hasWork, type ShownStep } from '../../../runbook/run.ts';
import { recordOf } from '../../../runbook/run-record.ts';
import { words } from '../../../words/words.ts';
import { copyText } from '../../client/clipboard.ts';
import { say } from '../../client/dom.ts';
import { pageRun } from './run-store.ts';
import type { Step } from './step.ts';

/** The steps of this page, in order. */
export function shownSteps(): ShownStep[] {
  return [...document.querySelectorAll<Step>('wb-step:not(wb-arrival *)')].map(({ dataset }) => ({
    key: dataset.key ?? '',
    title: dataset.title ?? '',
  }));
}

/** What was done so far: how many steps, the record to copy, a fresh start. */
export class RunRecord extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-copy-record]')?.addEventListener('click', this.#copy);
    this.querySelector('[data-restart]')?.addEventListener('click', this.#restart);
    this.querySelector('[data-forget]')?.addEventListener('click', this.#forget);
    pageRun().addEventListener('change', this.#show);
    this.#show();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
  }

  readonly #show = () => {
    const { run, keeps } = pageRun();
    const count = shownSteps().filter(({ key }) => run.done[key] !== undefined).length;
    for (const place of this.querySelectorAll('[data-count]')) place.textContent = String(count);
    for (const place of this.querySelectorAll('[data-count-noun]')) place.textContent = words.runbook.steps(count);
    const isEmpty = !hasWork(run);
    for (const one of this.querySelectorAll<HTMLButtonElement>('button')) one.disabled = isEmpty;
    for (const line of this.querySelectorAll<HTMLElement>('[data-unkept]')) line.hidden = keeps;
    say(this, isEmpty ? '' : this.#text, '[data-preview]');
  };

  get #text(): string {
    return recordOf(pageRun().run, shownSteps());
  }

  readonly #copy = async () => {
    say(this, (await copyText(this.#text)) ? words.runbook.copiedPaste : words.common.refusedCopy);
  };

  readonly #restart = () => {
    pageRun().restart();
    say(this, words.runbook.newRun);
  };

  readonly #forget = () => {
    if (!confirm(words.runbook.forgetAsk)) return;
    pageRun().forget(pageRun().run.id);
    say(this, words.runbook.forgotten);
  };
}
