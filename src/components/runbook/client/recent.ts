import { type Recent, recentFrom, withRecent } from '../../../runbook/recent.ts';

const key = 'watchbook/recent';

function kept(): Recent[] {
  try {
    return recentFrom(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Remembers on this device that a runbook was opened. */
export function rememberOpened(id: string, title: string): void {
  try {
    localStorage.setItem(key, JSON.stringify(withRecent(kept(), { id, title, at: Date.now() })));
  } catch {
    // The browser keeps nothing: then there is nothing to come back to.
  }
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The runbooks that were opened on this device, the last one first; hidden while there are none. */
class RecentRunbooks extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    for (const { id, title, at } of kept()) {
      const link = Object.assign(document.createElement('a'), { href: `/runbooks/${id}/`, textContent: title });
      const time = Object.assign(document.createElement('time'), {
        dateTime: new Date(at).toISOString(),
        textContent: day.format(at),
      });
      const item = document.createElement('li');
      item.append(link, ' ', time);
      list?.append(item);
    }
    this.hidden = list?.childElementCount === 0;
  }
}

customElements.define('wb-recent', RecentRunbooks);
