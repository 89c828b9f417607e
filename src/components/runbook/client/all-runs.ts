import type { Run } from '../../../runbook/run.ts';
import { labelOf } from '../../../runbook/run-record.ts';
import { words } from '../../../words/words.ts';
import { element, say } from '../../client/dom.ts';
import { canKeep, keyOf } from '../../client/storage.ts';
import { runItem } from './run-item.ts';
import { forgetRun, isRunKey, runsKept, takeOverEarlierRuns } from './run-keeper.ts';
import { enterRun } from './run-store.ts';

/** All runs on this device, by runbook: the page /runs/. */
class AllRuns extends HTMLElement {
  connectedCallback(): void {
    takeOverEarlierRuns(this.#titles);
    addEventListener('storage', (event) => {
      if (isRunKey(keyOf(event.key))) this.#show();
    });
    this.#show();
  }

  /** The titles of the runbooks of this handbook, by id. */
  get #titles(): Readonly<Record<string, string>> {
    return JSON.parse(this.dataset.titles ?? '{}') as Record<string, string>;
  }

  #show(): void {
    const runs = runsKept();
    const titles = this.#titles;
    say(this, this.#state(runs.length), '[data-state]');
    const groups = [...Map.groupBy(runs, ({ runbook }) => runbook)].map(([runbook, members]) =>
      element(
        'section',
        {},
        element(
          'h2',
          {},
          runbook in titles
            ? element('a', { href: `/runbooks/${runbook}/` }, titles[runbook] ?? '')
            : words.runbook.gone(members[0]?.title ?? ''),
        ),
        element('ul', { class: 'wb-runs' }, ...members.map((run) => this.#item(run, runbook in titles))),
      ),
    );
    this.querySelector('[data-groups]')?.replaceChildren(...groups);
  }

  #state(count: number): string {
    if (!canKeep()) return words.runbook.nothingStored;
    if (count === 0) return words.runbook.noRunYet;
    return words.runbook.runsHere(count);
  }

  #item(run: Run, isKnown: boolean): HTMLLIElement {
    const href = `/runbooks/${run.runbook}/?${new URLSearchParams({ ...run.values, ...(run.incident ? { incident: run.incident } : {}) })}`;
    const go = isKnown
      ? element(
          'a',
          { href, class: 'wb-button', 'aria-label': words.runbook.continueRun(labelOf(run)) },
          words.runbook.goOn,
        )
      : element('span', {}, '');
    // The tab is told which run is meant; its values alone may be those of several.
    go.addEventListener('click', () => enterRun(run));
    return runItem(run, go, () => {
      forgetRun(run.id);
      this.#show();
    });
  }
}

customElements.define('wb-all-runs', AllRuns);
