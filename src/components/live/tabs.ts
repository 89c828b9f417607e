import { keep } from '../client/storage.ts';

/**
 * Remembers what was chosen in `<Tabs>`. Its radio buttons work by themselves;
 * tabs of the same names, here and on other pages, follow the choice.
 */
class Tabs extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      // Tabs within tabs tell for themselves.
      if (!(target instanceof HTMLInputElement) || target.closest('wb-tabs') !== this) return;
      keep(`watchbook/tabs/${this.dataset.names}`, target.value);
      for (const other of document.querySelectorAll<HTMLElement>('wb-tabs'))
        if (other.dataset.names === this.dataset.names) choose(other, target.value);
    });
  }
}

function choose(tabs: HTMLElement, name: string): void {
  const radios = tabs.querySelectorAll<HTMLInputElement>(':scope > .wb-tab-names input');
  for (const radio of radios) if (radio.value === name) radio.checked = true;
}

customElements.define('wb-tabs', Tabs);
