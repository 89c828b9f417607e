import { element } from '../client/dom.ts';
import { dayAndTime } from '../client/when.ts';
import { opened } from './opened.ts';

/** The pages that were opened on this device, the last one first; hidden while there are none. */
class RecentPages extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    for (const { url, title, at } of opened()) {
      if (!url.startsWith(this.dataset.under ?? '/')) continue;
      const link = element('a', { href: url }, title);
      const time = element('time', { datetime: new Date(at).toISOString() }, dayAndTime(at));
      const item = element('li', {}, link, ' ', time);
      list?.append(item);
    }
    this.hidden = list?.childElementCount === 0;
  }
}

customElements.define('wb-recent', RecentPages);
