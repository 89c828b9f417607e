import { href } from '../client/site-address.ts';
import { forget, keep, kept } from '../client/storage.ts';

const last = 'watchbook/notice';

/** What the site said last in this tab: shown at once, and where there is no network. */
const before = kept(last, 'sessionStorage');
if (before) void show(before);

fetch(href('/banner.txt'), { cache: 'no-store', redirect: 'error' })
  .then(async (response) => {
    const text = response.ok ? (await response.text()).trim() : '';
    if (text) keep(last, text, 'sessionStorage');
    else forget(last, 'sessionStorage');
    if (text || before) await show(text);
  })
  .catch(() => {});

async function show(text: string): Promise<void> {
  (await import('./show-notice.ts')).showNotice(text);
}
