import { beginOfDrill, questionFor } from '../../model/incidents/drill.ts';
import { words } from '../../words/words.ts';
import { element, part } from '../client/dom.ts';

interface DrillEvent {
  readonly when: string;
  readonly text: string;
  readonly phase: string | undefined;
}

/** A drill out of the events on the page. Its markup is in Drill.astro. */
class Drill extends HTMLElement {
  #events: DrillEvent[] = [];
  /** What nobody could know at the time; shown at the end. */
  #unseen: DrillEvent[] = [];
  #answers: string[] = [];
  #step = 0;

  connectedCallback(): void {
    const all = [...document.querySelectorAll<HTMLElement>('[data-event]')].map(readEvent);
    const begins = beginOfDrill(all.map(({ phase }) => phase));
    this.#unseen = all.slice(0, begins);
    this.#events = all.slice(begins);
    const dialog = this.#part<HTMLDialogElement>('[data-dialog]');
    this.#part('[data-open]').addEventListener('click', () => this.#open(dialog));
    this.#part('[data-close]').addEventListener('click', () => dialog.close());
    this.#part('[data-back]').addEventListener('click', () => this.#go(this.#step - 1));
    this.#part('[data-next]').addEventListener('click', () => this.#go(this.#step + 1));
    for (const link of dialog.querySelectorAll('a')) link.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => {
      if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      this.#go(this.#step + by);
    });
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    return part<Part>(this, selector);
  }

  #open(dialog: HTMLDialogElement): void {
    this.#step = 0;
    this.#answers = [];
    this.#part<HTMLTextAreaElement>('[data-answer]').value = '';
    dialog.showModal();
    this.#show();
  }

  /** One step per event, and one after the last. */
  #go(step: number): void {
    if (step < 0 || step > this.#events.length) return;
    const answer = this.#part<HTMLTextAreaElement>('[data-answer]');
    this.#answers[this.#step] = answer.value.trim();
    this.#step = step;
    answer.value = this.#answers[step] ?? '';
    this.#show();
  }

  #show(): void {
    const ended = this.#step >= this.#events.length;
    const shown = this.#events.slice(0, this.#step + 1);
    this.#part('[data-progress]').textContent = ended
      ? words.incident.theEnd
      : words.incident.stepOf(this.#step + 1, this.#events.length);
    const list = this.#part('[data-revealed]');
    list.replaceChildren(...shown.map((event, index) => this.#line(event, index, !ended && index === this.#step)));
    this.#part('[data-ask]').hidden = ended;
    this.#part('[data-end]').hidden = !ended;
    const now = shown[this.#step];
    if (now) {
      const nth = shown.filter(({ phase }) => phase === now.phase).length - 1;
      this.#part('[data-question]').textContent = questionFor(now.phase, nth);
    } else this.#part('[data-unseen]').replaceChildren(...unseen(this.#unseen));
    const [back, next] = [this.#part<HTMLButtonElement>('[data-back]'), this.#part<HTMLButtonElement>('[data-next]')];
    back.disabled = this.#step === 0;
    next.hidden = ended;
    (ended ? this.#part('[data-close]') : next).focus({ preventScroll: true });
    this.#part(ended ? '[data-end]' : '[data-ask]').scrollIntoView({ block: 'end' });
  }

  #line(event: DrillEvent, index: number, current: boolean): HTMLLIElement {
    const line = document.createElement('li');
    line.append(element('span', {}, event.when), element('span', {}, event.text));
    const answer = this.#answers[index];
    if (answer && !current) line.append(element('em', {}, words.incident.you(answer)));
    if (current) line.setAttribute('aria-current', 'step');
    return line;
  }
}

function readEvent(item: HTMLElement): DrillEvent {
  const time =
    item.querySelector('time')?.textContent ?? item.closest('section')?.querySelector('h3')?.textContent ?? '';
  const since = item.dataset.since;
  return {
    when: since ? `${time} (${since})` : time,
    text: item.querySelector('[data-text]')?.textContent ?? '',
    phase: item.dataset.phase,
  };
}

function unseen(events: readonly DrillEvent[]): HTMLElement[] {
  if (events.length === 0) return [];
  const list = document.createElement('ul');
  list.append(...events.map(({ when, text }) => element('li', {}, `${when}: ${text}`)));
  return [element('p', {}, words.incident.before), list];
}

customElements.define('wb-drill', Drill);
