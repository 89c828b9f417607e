import { readFirst } from '../../../runbook/messages.ts';
import { fill } from '../../../runbook/shell.ts';
import type { Piece } from '../../../runbook/template.ts';
import { copyText } from './clipboard.ts';
import { pageRun } from './run-store.ts';
import { ValuePlace } from './value.ts';

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** A command to copy with the reader's values, each one word to the shell; never one with a gap. */
export class Command extends HTMLElement {
  /** The text last copied from here. */
  #copied: string | undefined;

  connectedCallback(): void {
    this.querySelector('[data-copy]')?.addEventListener('click', this.#copy);
    this.closest('wb-step')?.addEventListener('acknowledge', this.#gate);
    pageRun().addEventListener('change', this.#forget);
    this.#gate();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#forget);
  }

  /** The command as the page shows it, with the places of its values. */
  get pieces(): Piece[] {
    const nodes = this.querySelector('code > span')?.childNodes ?? [];
    return [...nodes].map((node) => (node instanceof ValuePlace ? node.place : (node.textContent ?? '')));
  }

  readonly #gate = () => {
    const button = this.querySelector<HTMLButtonElement>('[data-copy]');
    const unread = this.closest('wb-step')?.querySelector('[data-acknowledge]:not(:checked)') != null;
    this.toggleAttribute('data-shut', unread);
    if (!button) return;
    button.disabled = unread;
    this.#say(unread ? readFirst : '');
  };

  readonly #copy = async () => {
    const filled = fill(this.pieces, pageRun().values);
    if (!('text' in filled)) {
      const [missing] = filled.missing;
      const [unsafe] = filled.unsafe;
      if (missing !== undefined) this.#ask(`Fill in ${missing} first`, missing);
      else if (unsafe !== undefined) this.#ask(unsafe.reason, unsafe.name);
      return;
    }
    const worked = await copyText(filled.text);
    this.#copied = worked ? filled.text : undefined;
    this.#say(
      worked ? `Copied at ${clock.format(Date.now())}` : 'The browser refused: select the command and copy it.',
    );
  };

  /** "Copied" is said of the command as it stands, not of one with other values. */
  readonly #forget = () => {
    if (this.#copied === undefined) return;
    const filled = fill(this.pieces, pageRun().values);
    if ('text' in filled && filled.text === this.#copied) return;
    this.#copied = undefined;
    this.#say('Changed since it was copied');
  };

  #say(text: string): void {
    const said = this.querySelector('[data-said]');
    if (said && said.textContent !== text) said.textContent = text;
  }

  /** Says what is missing, with a way to it. */
  #ask(text: string, name: string): void {
    const link = document.createElement('a');
    link.href = `#value-${name}`;
    link.textContent = text;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById(`value-${name}`)?.focus();
    });
    this.querySelector('[data-said]')?.replaceChildren(link);
  }
}
