import { type Recent, recentFrom, withRecent } from '../../../runbook/recent.ts';
import { element } from '../../client/dom.ts';
import { keep, kept } from '../../client/storage.ts';

const key = 'watchbook/recent';

const opened = (): Recent[] => recentFrom(kept(key));

/** Remembers on this device that a runbook was opened. */
export function rememberOpened(id: string, title: string): void {
  keep(key, JSON.stringify(withRecent(opened(), { id, title, at: Date.now() })));
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The runbooks that were opened on this device, the last one first; hidden while there are none. */
class RecentRunbooks extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    for (const { id, title, at } of opened()) {
      const link = element('a', { href: `/runbooks/${id}/` }, title);
      const time = element('time', { datetime: new Date(at).toISOString() }, day.format(at));
      const item = element('li', {}, link, ' ', time);
      list?.append(item);
    }
    this.hidden = list?.childElementCount === 0;
  }
}

customElements.define('wb-recent', RecentRunbooks);
