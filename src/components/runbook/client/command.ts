import { fill } from '../../../runbook/shell.ts';
import type { Piece } from '../../../runbook/template.ts';
import { words } from '../../../words/words.ts';
import { copyText } from '../../client/clipboard.ts';
import { button, element, say } from '../../client/dom.ts';
import { timeOfDay } from '../../client/when.ts';
import { pageRun } from './run-store.ts';
import { Step } from './step.ts';
import { ValuePlace } from './value.ts';

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
    // Prompts and outputs of a session are shown, and never copied.
    const nodes = [...this.querySelectorAll('code > span:not([data-shown])')].flatMap(({ childNodes }) => [
      ...childNodes,
    ]);
    return nodes.map((node) => (node instanceof ValuePlace ? node.place : (node.textContent ?? '')));
  }

  readonly #gate = () => {
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]');
    const unread = this.closest('wb-step')?.querySelector('[data-acknowledge]:not(:checked)') != null;
    this.toggleAttribute('data-shut', unread);
    if (!copy) return;
    copy.disabled = unread;
    if (unread) say(this, words.runbook.readFirst);
    else this.#tellSource();
  };

  readonly #copy = async () => {
    const run = pageRun();
    if (run.isUnsettled) {
      this.#ask(words.runbook.unsettled, 'wb-question');
      return;
    }
    const filled = fill(this.pieces, run.values);
    if (!('text' in filled)) {
      const [missing] = filled.missing;
      const [unsafe] = filled.unsafe;
      if (missing !== undefined) this.#ask(words.runbook.fillInFirst(missing), `value-${missing}`);
      else if (unsafe !== undefined) this.#ask(unsafe.reason, `value-${unsafe.name}`);
      return;
    }
    const step = this.closest('wb-step');
    const unchecked = this.#unchecked;
    if (step instanceof Step && step.warns && unchecked.length > 0) {
      this.#confirm(unchecked);
      return;
    }
    const worked = await copyText(filled.text);
    this.#copied = worked ? filled.text : undefined;
    if (worked && step instanceof Step && step.warns) run.setCopied(step.step, filled.text);
    say(this, worked ? words.runbook.copiedAt(timeOfDay(Date.now())) : words.runbook.refusedCommand);
  };

  /** "Copied" is said of the command as it stands, not of one with other values. */
  readonly #forget = () => {
    if (this.#copied === undefined) {
      if (this.#isFree) this.#tellSource();
      return;
    }
    const filled = fill(this.pieces, pageRun().values);
    if ('text' in filled && filled.text === this.#copied) return;
    this.#copied = undefined;
    say(this, words.runbook.changedSince);
  };

  /** Whether what is said here may give way: nothing, where values are from, or what to fill in first. */
  get #isFree(): boolean {
    const said = this.querySelector('[data-said]');
    const text = said?.textContent ?? '';
    return (
      !this.hasAttribute('data-shut') &&
      (text === '' || text.startsWith(words.runbook.source) || said?.querySelector('a') != null)
    );
  }

  /** Before it is copied: which of its values nobody here has typed. */
  #tellSource(): void {
    // The band of an alert says it of all its values at once.
    if (this.closest('wb-arrival')) return;
    const unchecked = this.#unchecked;
    say(this, unchecked.length > 0 ? `${words.runbook.source}${unchecked.join(', ')}` : '');
  }

  /** Those of its values that came with the address and that nobody here has typed or found right. */
  get #unchecked(): string[] {
    const { brought, values } = pageRun();
    const names = [...this.querySelectorAll('wb-value')].map((place) =>
      place instanceof ValuePlace ? place.place.name : '',
    );
    return [...new Set(names)].filter((name) => brought.includes(name) && values[name] !== undefined);
  }

  /** A command that cannot be undone, or that users notice, is not copied with values of a link before someone has looked at them. */
  #confirm(names: readonly string[]): void {
    const { values } = pageRun();
    const shown = names.flatMap((name) => [element('bdi', {}, `${name}=${values[name] ?? ''}`), ' ']);
    // The focus stays, so that a key that is held down says nothing.
    const right = button(words.runbook.rightCopy, () => {
      pageRun().vouchFor(names);
      void this.#copy();
    });
    this.querySelector('[data-said]')?.replaceChildren(
      words.runbook.source,
      ...shown,
      words.runbook.isThatRight,
      right,
    );
  }

  /** Says what is missing, with a way to it. */
  #ask(text: string, id: string): void {
    const link = element('a', { href: `#${id}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const place = document.getElementById(id);
      const folded = place?.closest('details');
      if (folded) folded.open = true;
      place?.focus();
    });
    this.querySelector('[data-said]')?.replaceChildren(link);
  }
}
