import type { Run } from '../../../runbook/run.ts';
import { labelOf, recordOf, stepsDone } from '../../../runbook/run-record.ts';
import { words } from '../../../words/words.ts';
import { copyText } from '../../client/clipboard.ts';
import { button, element } from '../../client/dom.ts';
import { dayAndTime, timeOfDay } from '../../client/when.ts';

/** When a run was last worked on: the time alone if that was today. */
function whenOf(touched: number): string {
  const isToday = new Date(touched).toDateString() === new Date().toDateString();
  return isToday ? timeOfDay(touched) : dayAndTime(touched);
}

/**
 * A run as an item of a list: what it is of, when, how many steps, and what to do with it.
 *
 * @param go what leads on with it: a button, or a link to its runbook
 */
export function runItem(run: Run, go: HTMLElement, forget: () => void): HTMLLIElement {
  const steps = stepsDone(run);
  const said = element('span', { role: 'status' });
  const copy = async () => {
    said.textContent = (await copyText(recordOf(run))) ? words.common.copied : words.common.refusedCopy;
  };
  const named = { 'aria-label': words.runbook.copyRun(labelOf(run)) };
  return element(
    'li',
    { 'data-run-id': run.id },
    element(
      'span',
      { class: 'what' },
      element('b', {}, labelOf(run)),
      ', ',
      element('time', { datetime: new Date(run.touched).toISOString() }, whenOf(run.touched)),
      `, ${steps} ${words.runbook.steps(steps)}`,
    ),
    element(
      'span',
      { class: 'acts' },
      go,
      button(words.common.copy, () => void copy(), named),
      button(
        words.runbook.forget,
        () => {
          if (confirm(words.runbook.forgetRunAsk(labelOf(run), steps))) forget();
        },
        { 'aria-label': words.runbook.forgetNamed(labelOf(run)) },
      ),
      said,
    ),
  );
}
