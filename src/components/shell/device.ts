import { cachesOf } from '../../offline/messages.ts';
import { currentCopy, eraseCopy } from '../../offline/page.ts';
import { words } from '../../words/words.ts';
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
        words.device.entries(entries),
        size(bytes),
        ...(touched === undefined ? [] : [words.device.lastChanged(dayAndTime(touched))]),
      ]),
    );
    const copy = await this.#copy();
    part(this, '[data-list]').replaceChildren(...rows, ...copy);
    const isEmpty = rows.length + copy.length === 0;
    part(this, '[data-erase]').hidden = isEmpty;
    say(this, isEmpty ? words.device.keepsNothing : words.device.keeps, '[data-state]');
  }

  /** The offline copy, also one that is being fetched or was left behind. */
  async #copy(): Promise<HTMLElement[]> {
    const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
    const worker = await navigator.serviceWorker?.getRegistration();
    if (!worker && !names.some((name) => name.startsWith(cachesOf(base)))) return [];
    const copy = await currentCopy();
    const facts = copy
      ? [
          words.device.files(copy.files.toLocaleString()),
          size(copy.bytes),
          ...(copy.taken ? [words.device.from(dayAndTime(new Date(copy.taken)))] : []),
        ]
      : [words.device.notComplete];
    return [this.#row(words.device.theCopy, words.device.copyAbout, facts)];
  }

  #row(label: string, about: string, facts: readonly string[]): HTMLElement {
    return element('li', {}, element('b', {}, label), about, element('span', {}, facts.join(' · ')));
  }

  async #erase(): Promise<void> {
    if (!confirm(words.device.eraseAsk)) return;
    for (const where of places)
      for (const [key] of allKept(where)) if (stored.some(({ prefix }) => key.startsWith(prefix))) forget(key, where);
    await eraseCopy();
    await this.#show();
    say(this, words.device.erased, '[data-state]');
    this.focus();
  }
}

customElements.define('wb-device', Device);
