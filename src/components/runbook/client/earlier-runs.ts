import { labelOf } from '../../../runbook/run-record.ts';
import { words } from '../../../words/words.ts';
import { button, say } from '../../client/dom.ts';
import { keyOf } from '../../client/storage.ts';
import { runItem } from './run-item.ts';
import { isRunKey } from './run-keeper.ts';
import { pageRun } from './run-store.ts';

/** The other runs of this runbook on this device; those of the same values are told first. */
export class EarlierRuns extends HTMLElement {
  #shown = '';

  connectedCallback(): void {
    pageRun().addEventListener('change', this.#show);
    addEventListener('storage', this.#onStorage);
    this.#show();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
    removeEventListener('storage', this.#onStorage);
  }

  readonly #onStorage = (event: StorageEvent) => {
    if (isRunKey(keyOf(event.key))) this.#show();
  };

  readonly #show = () => {
    const run = pageRun();
    const { others } = run;
    // While a value is typed, the list is made anew only if it would be another one.
    const now = JSON.stringify([others, run.run.values]);
    if (now === this.#shown) return;
    this.#shown = now;
    const same = others.filter((other) => run.isSame(other)).length;
    say(this, words.runbook.earlierRuns(others.length, same), '[data-earlier]');
    this.hidden = others.length === 0;
    const items = others.map((other) =>
      runItem(
        other,
        button(words.runbook.goOn, () => pageRun().goOn(other.id), {
          'aria-label': words.runbook.continueRun(labelOf(other)),
        }),
        () => pageRun().forget(other.id),
      ),
    );
    this.querySelector('ul')?.replaceChildren(...items);
  };
}
