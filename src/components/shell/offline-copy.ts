import { decoded } from '../../model/decoded.ts';
import { canKeep, currentCopy, isRefused, removeCopy, takeCopy } from '../../offline/page.ts';
import { dayAndTime } from '../client/when.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Tells how the copy on this device stands, takes one, removes it. */
class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    this.#button('take')?.addEventListener('click', () => void this.#take());
    this.#button('remove')?.addEventListener('click', () => void removeCopy().then(() => this.#show()));
    if (!canKeep) return;
    void this.#show();
    void navigator.serviceWorker.ready.then(() => this.#show());
    navigator.serviceWorker.addEventListener('controllerchange', () => void this.#show());
  }

  #button(name: 'take' | 'remove'): HTMLButtonElement | null {
    return this.querySelector(`[data-${name}]`);
  }

  async #take(): Promise<void> {
    this.#say('Fetching …', false, false);
    try {
      const registration = await takeCopy();
      registration.installing?.addEventListener('statechange', (event) => {
        if ((event.currentTarget as ServiceWorker).state === 'redundant')
          this.#say('The copy could not be completed. Try again when the network is steady.', true, false);
      });
    } catch {
      this.#say('This browser refused to keep a copy.', true, false);
    }
  }

  async #show(): Promise<void> {
    const copy = await currentCopy();
    if (copy) {
      const size = `${copy.files.toLocaleString()} files, ${megabytes(copy.bytes)} of at most ${megabytes(copy.most)}`;
      const taken = copy.taken ? `, from ${dayAndTime(new Date(copy.taken))}` : '';
      const left = copy.left > 0 ? ` ${copy.left.toLocaleString()} files did not fit.` : '';
      this.#say(`This device has a copy${taken}: ${size}.${left}`, false, true);
      this.#name(copy.leftOut);
      return;
    }
    const isComing = (await navigator.serviceWorker.getRegistration())?.installing != null;
    const none = isRefused()
      ? 'You removed the copy; no new one is made until you ask.'
      : 'This device has no copy yet.';
    this.#say(isComing ? 'Fetching …' : none, !isComing, false);
  }

  /** The addresses that need the network, most needed first. */
  #name(addresses: readonly string[]): void {
    const list = this.querySelector<HTMLElement>('[data-left]');
    if (!list) return;
    list.hidden = addresses.length === 0;
    list.replaceChildren(
      ...addresses.map((address) => {
        const item = document.createElement('li');
        item.textContent = decoded(address);
        return item;
      }),
    );
  }

  #say(text: string, take: boolean, remove: boolean): void {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = text;
    const [taking, removing] = [this.#button('take'), this.#button('remove')];
    if (taking) taking.hidden = !take;
    if (removing) removing.hidden = !remove;
  }
}

customElements.define('wb-offline-copy', OfflineCopy);
