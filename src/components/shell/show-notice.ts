import { noticeIn } from '../../model/notice.ts';
import { words } from '../../words/words.ts';
import { href } from '../client/site-address.ts';
import { keep, kept } from '../client/storage.ts';

const hidden = 'watchbook/notice-hidden';

/**
 * Shows the text of `banner.txt` above the page, or takes away what was shown.
 * A reader may hide it; another text is shown again.
 */
export function showNotice(file: string): void {
  const banner = document.querySelector('wb-banner');
  const notice = noticeIn(file);
  if (!(banner instanceof HTMLElement)) return;
  banner.hidden = notice === undefined || kept(hidden, 'sessionStorage') === file;
  if (!notice) return;
  banner.role = 'region';
  banner.ariaLabel = words.shell.notice;
  const text = document.createElement('span');
  text.textContent = notice.text;
  if (notice.link !== undefined) {
    const link = document.createElement('a');
    link.href = notice.link.startsWith('/') ? href(notice.link) : notice.link;
    link.className = 'wb-button';
    link.textContent = words.shell.readMore;
    text.append(' ', link);
  }
  const hide = document.createElement('button');
  hide.type = 'button';
  hide.className = 'wb-button';
  hide.textContent = words.shell.hide;
  hide.addEventListener('click', () => {
    keep(hidden, file, 'sessionStorage');
    banner.hidden = true;
  });
  banner.replaceChildren(text, hide);
}
