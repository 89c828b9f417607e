import type { Run } from '../../../runbook/run.ts';
import { labelOf, recordOf, stepsDone } from '../../../runbook/run-record.ts';
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
    said.textContent = (await copyText(recordOf(run))) ? 'Copied' : 'The browser refused to copy.';
  };
  const named = { 'aria-label': `Copy what was done: ${labelOf(run)}` };
  return element(
    'li',
    { 'data-run-id': run.id },
    element(
      'span',
      { class: 'what' },
      element('b', {}, labelOf(run)),
      ', ',
      element('time', { datetime: new Date(run.touched).toISOString() }, whenOf(run.touched)),
      `, ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    ),
    element(
      'span',
      { class: 'acts' },
      go,
      button('Copy', () => void copy(), named),
      button(
        'Forget',
        () => {
          if (confirm(`Forget the run ${labelOf(run)} with ${steps} steps? Copy it first if it matters.`)) forget();
        },
        { 'aria-label': `Forget: ${labelOf(run)}` },
      ),
      said,
    ),
  );
}
