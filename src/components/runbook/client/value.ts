import { filledAddress } from '../../../runbook/link-template.ts';
import { quotedAt, reasonAgainst } from '../../../runbook/shell.ts';
import type { Place } from '../../../runbook/template.ts';
import { pageRun } from './run-store.ts';

/** The place of a parameter: shows its name until it is filled in, then the value, quoted as it will be copied. */
export class ValuePlace extends HTMLElement {
  connectedCallback(): void {
    pageRun().addEventListener('change', this.#show);
    this.#show();
  }
  disconnectedCallback(): void {
    pageRun().removeEventListener('change', this.#show);
  }

  get place(): Place {
    const { name = '', state = 'text', bars } = this.dataset;
    return { name, state: state as Place['state'], bars };
  }

  readonly #show = () => {
    const { place } = this;
    const value = pageRun().values[place.name];
    const isBarred = value !== undefined && reasonAgainst(place, value) !== undefined;
    const shown = value === undefined || isBarred ? `‹${place.name}›` : quotedAt(place, value);
    const label = this.querySelector('.wb-name');
    if (label && label.textContent !== shown) label.textContent = shown;
    this.toggleAttribute('data-filled', value !== undefined && !isBarred);
  };
}

/** Links whose address has parameters: filled in as far as values are known. */
export function fillLinks(root: ParentNode): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-template]')];
  const examples = new Map(links.map((link) => [link, link.href]));
  const show = () => {
    const { values } = pageRun();
    for (const link of links) {
      const filled = filledAddress(link.dataset.template ?? '', (name) => values[name]);
      link.href = filled ?? examples.get(link) ?? '';
      link.toggleAttribute('data-unfilled', filled === undefined);
    }
  };
  pageRun().addEventListener('change', show);
  show();
}
