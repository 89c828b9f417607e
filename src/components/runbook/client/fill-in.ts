import { faultOf } from '../../../runbook/values.ts';
import { pageRun } from './run-store.ts';

/** The form at the top of a runbook: its parameters, and the incident it is used for. */
export class FillIn extends HTMLElement {
  connectedCallback(): void {
    for (const field of this.#fields) {
      field.addEventListener('input', () => this.#take(field));
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

  #take(field: HTMLTextAreaElement): void {
    pageRun().setValue(field.name, field.value);
  }

  /** Enter goes on to the next field, as in any form; a line break needs Shift. */
  #enter(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const fields = this.#fields;
    (fields[fields.indexOf(field) + 1] ?? field).focus();
  }

  readonly #show = () => {
    const { run, about, incident } = pageRun();
    for (const field of this.#fields) {
      const value = run.values[field.name] ?? '';
      if (field.value.trim() !== value) field.value = value;
      const parameter = about.parameters.find(({ name }) => name === field.name);
      const fault = parameter && value !== '' ? faultOf(parameter, value) : undefined;
      field.setAttribute('aria-invalid', String(fault !== undefined));
      const hint = document.getElementById(`fault-${field.name}`);
      if (hint && hint.textContent !== (fault ?? '')) hint.textContent = fault ?? '';
    }
    const input = this.#incident;
    if (input && input !== document.activeElement) input.value = incident;
  };
}
