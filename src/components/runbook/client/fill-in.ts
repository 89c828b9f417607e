import { faultOf } from '../../../runbook/values.ts';
import { words } from '../../../words/words.ts';
import { button, element, say } from '../../client/dom.ts';
import { pageRun } from './run-store.ts';

/** The form at the top of a runbook: its parameters, and the incident it is used for. */
export class FillIn extends HTMLElement {
  connectedCallback(): void {
    for (const field of this.#fields) {
      field.addEventListener('input', () => pageRun().setValue(field.name, field.value));
      field.addEventListener('change', () => pageRun().settle(field.name));
      field.addEventListener('keydown', (event) => this.#enter(event, field));
    }
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    const incident = this.#incident;
    incident?.addEventListener('change', () => pageRun().setIncident(incident.value));
    pageRun().addEventListener('change', this.#show);
    this.#show();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
  }

  get #fields(): HTMLTextAreaElement[] {
    return [...this.querySelectorAll<HTMLTextAreaElement>('textarea[name]')];
  }
  get #incident(): HTMLInputElement | null {
    return this.querySelector('[data-incident]');
  }

  /** Enter goes on to the next field, as in any form; a line break needs Shift. */
  #enter(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const fields = this.#fields;
    const next = fields[fields.indexOf(field) + 1];
    if (next) next.focus();
    else field.blur();
  }

  readonly #show = () => {
    const { typed, about, incident, brought, keeps } = pageRun();
    for (const field of this.#fields) {
      const value = typed[field.name] ?? '';
      if (field.value.trim() !== value) field.value = value;
      const parameter = about.parameters.find(({ name }) => name === field.name);
      const fault = parameter && value !== '' ? faultOf(parameter, value) : undefined;
      field.setAttribute('aria-invalid', String(fault !== undefined));
      say(this, fault ?? '', `#fault-${field.name}`);
      const folded = fault === undefined ? null : field.closest('details');
      if (folded) folded.open = true;
      this.querySelector(`#from-${field.name}`)?.toggleAttribute('hidden', !brought.includes(field.name));
    }
    const input = this.#incident;
    if (input && input !== document.activeElement) input.value = incident;
    for (const line of this.querySelectorAll<HTMLElement>('[data-unkept]')) line.hidden = keeps;
    this.#showQuestion();
  };

  /** A value was changed after steps were done: a slip, or another case? Nothing is copied until that is said. */
  #showQuestion(): void {
    const box = this.querySelector<HTMLElement>('[data-question]');
    const { question } = pageRun();
    const asked = question && `${question.name}\n${question.from}\n${question.to}`;
    if (!box || box.dataset.asked === (asked ?? '')) return;
    box.dataset.asked = asked ?? '';
    box.hidden = question === undefined;
    if (!question) {
      box.replaceChildren();
      return;
    }
    const { name, from, to } = question;
    box.replaceChildren(
      element('p', {}, words.runbook.youChanged(name, from, to)),
      element(
        'p',
        { class: 'answers' },
        button(words.runbook.otherCase, () => pageRun().startOther()),
        button(words.runbook.slip, () => pageRun().correct()),
        button(words.runbook.putBack(from), () => pageRun().putBack()),
      ),
      element('p', { class: 'about' }, words.runbook.newRunAbout),
    );
  }
}
