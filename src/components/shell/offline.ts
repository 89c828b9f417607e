import type { Notice } from '../../offline/notice.ts';
import { eraseCopy, keepCopy } from '../../offline/page.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';
import { pathHere } from '../client/site-address.ts';

/** Says at the edge of the page that it is a copy, or that a newer one is ready. */
class OfflineNotice extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'status');
    if (document.readyState === 'complete') this.#begin();
    else addEventListener('load', this.#begin, { once: true });
  }

  /** The page itself comes first: the copy is taken when the browser has nothing better to do. */
  readonly #begin = () => {
    const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1000));
    idle(() => void keepCopy((notice) => this.#show(notice)), { timeout: 4000 });
  };

  #show(notice: Notice | undefined): void {
    this.replaceChildren();
    this.dataset.kind = notice?.kind ?? '';
    if (!notice) return;
    const text = document.createElement('span');
    text.textContent = notice.text;
    this.append(text);
    if (notice.kind === 'new-version')
      this.append(button(words.offline.reload, () => dispatchEvent(new Event('watchbook:use-new-version'))));
    // The page for it is in no copy: the network answers, and with it whatever signs readers on.
    const to = new URLSearchParams({ to: `${pathHere()}${location.search}${location.hash}` });
    if (notice.kind === 'signed-out') this.append(element('a', { href: `/sign-in/?${to}` }, words.offline.signIn));
    this.append(
      button(notice.kind === 'new-version' ? words.offline.later : words.shell.hide, () => this.#show(undefined)),
    );
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

if (document.querySelector('meta[name="watchbook-copies"]')) {
  // An organisation wants no copies, or a writer is at work, from whom one would hide what was just changed: what a device still has goes, whatever became of its worker.
  void eraseCopy();
} else if (!document.querySelector('wb-device')) {
  // Where a reader comes to erase it, nothing is kept anew.
  customElements.define('wb-offline-notice', OfflineNotice);
  document.body.append(document.createElement('wb-offline-notice'));
}
