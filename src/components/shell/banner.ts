import { noticeIn } from '../../model/notice.ts';
import { href } from '../client/site-address.ts';
import { forget, keep, kept } from '../client/storage.ts';

const last = 'watchbook/notice';
const hidden = 'watchbook/notice-hidden';

/**
 * `<wb-banner>`: shows what `banner.txt` of the site says now. Without a network
 * it shows what it said last in this tab. A reader may hide it; another text is
 * shown again.
 */
class Banner extends HTMLElement {
  async connectedCallback() {
    this.#show(kept(last, 'sessionStorage') ?? '');
    this.querySelector('button')?.addEventListener('click', () => {
      keep(hidden, kept(last, 'sessionStorage') ?? '', 'sessionStorage');
      this.hidden = true;
    });
    try {
      const response = await fetch(href('/banner.txt'), { cache: 'no-store', redirect: 'error' });
      if (!response.ok) return;
      const text = await response.text();
      if (noticeIn(text)) keep(last, text, 'sessionStorage');
      else forget(last, 'sessionStorage');
      this.#show(text);
    } catch {
      // No network: what was said last stays.
    }
  }

  #show(file: string): void {
    const notice = noticeIn(file);
    this.hidden = notice === undefined || kept(hidden, 'sessionStorage') === file;
    const place = this.querySelector('p');
    if (!notice || !place) return;
    place.textContent = notice.text;
    if (notice.link === undefined) return;
    const link = document.createElement('a');
    link.href = notice.link.startsWith('/') ? href(notice.link) : notice.link;
    link.textContent = 'Read more';
    place.append(' ', link);
  }
}

// While pages are written there is no such file.
if (!import.meta.env.DEV) customElements.define('wb-banner', Banner);
