import { cachesOf } from '../../offline/messages.ts';
import { currentCopy, eraseCopy } from '../../offline/page.ts';
import { element, part, say } from '../client/dom.ts';
import { base } from '../client/site-address.ts';
import { allKept, forget, type Where } from '../client/storage.ts';
import { found, stored } from '../client/stored.ts';
import { dayAndTime } from '../client/when.ts';

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const places: readonly Where[] = ['localStorage', 'sessionStorage'];

/** Lists what the site keeps on this device, and erases all of it at once. */
class Device extends HTMLElement {
  connectedCallback(): void {
    part(this, '[data-erase]').addEventListener('click', () => void this.#erase());
    void this.#show();
  }

  async #show(): Promise<void> {
    const rows = found(allKept).map(({ label, about, entries, bytes, touched }) =>
      this.#row(label, about, [
        entries === 1 ? '1 entry' : `${entries} entries`,
        size(bytes),
        ...(touched === undefined ? [] : [`last changed ${dayAndTime(touched)}`]),
      ]),
    );
    const copy = await this.#copy();
    part(this, '[data-list]').replaceChildren(...rows, ...copy);
    const isEmpty = rows.length + copy.length === 0;
    part(this, '[data-erase]').hidden = isEmpty;
    say(this, isEmpty ? 'This device keeps nothing of this handbook.' : 'This device keeps:', '[data-state]');
  }

  /** The offline copy, also one that is being fetched or was left behind. */
  async #copy(): Promise<HTMLElement[]> {
    const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
    const worker = await navigator.serviceWorker?.getRegistration();
    if (!worker && !names.some((name) => name.startsWith(cachesOf(base)))) return [];
    const copy = await currentCopy();
    const facts = copy
      ? [
          `${copy.files.toLocaleString()} files`,
          size(copy.bytes),
          ...(copy.taken ? [`from ${dayAndTime(new Date(copy.taken))}`] : []),
        ]
      : ['not complete'];
    return [
      this.#row('The offline copy', 'The pages of the handbook and its search, for when the network is away.', facts),
    ];
  }

  #row(label: string, about: string, facts: readonly string[]): HTMLElement {
    return element('li', {}, element('b', {}, label), about, element('span', {}, facts.join(' · ')));
  }

  async #erase(): Promise<void> {
    if (!confirm('Erase everything this handbook keeps here, runs and notes included? It cannot be undone.')) return;
    for (const where of places)
      for (const [key] of allKept(where)) if (stored.some(({ prefix }) => key.startsWith(prefix))) forget(key, where);
    await eraseCopy();
    await this.#show();
    say(this, 'Erased. This device keeps nothing of this handbook.', '[data-state]');
    this.focus();
  }
}

customElements.define('wb-device', Device);
