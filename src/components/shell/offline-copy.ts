import { decoded } from '../../model/decoded.ts';
import { canKeep, currentCopy, isRefused, removeCopy, takeCopy } from '../../offline/page.ts';
import { words } from '../../words/words.ts';
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
    this.#say(words.offline.fetching, false, false);
    try {
      const registration = await takeCopy();
      registration.installing?.addEventListener('statechange', (event) => {
        if ((event.currentTarget as ServiceWorker).state === 'redundant')
          this.#say(words.offline.notCompleted, true, false);
      });
    } catch {
      this.#say(words.offline.refused, true, false);
    }
  }

  async #show(): Promise<void> {
    const copy = await currentCopy();
    if (copy) {
      const size = words.offline.copySize(copy.files.toLocaleString(), megabytes(copy.bytes), megabytes(copy.most));
      const taken = copy.taken ? words.offline.takenOn(dayAndTime(new Date(copy.taken))) : '';
      const left = copy.left > 0 ? words.offline.leftOut(copy.left.toLocaleString()) : '';
      this.#say(words.offline.hasCopy(taken, size, left), false, true);
      this.#name(copy.leftOut);
      return;
    }
    const isComing = (await navigator.serviceWorker.getRegistration())?.installing != null;
    const none = isRefused() ? words.offline.removed : words.offline.noCopy;
    this.#say(isComing ? words.offline.fetching : none, !isComing, false);
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
