import { words } from '../../words/words.ts';
import { part, say } from '../client/dom.ts';

/**
 * Opens the search dialog of every page: by its button, by `/` or by Ctrl-K.
 * What reads, looks up and ranks is fetched when a reader turns to the search,
 * not with each page. Without scripts the button is a link to the search page.
 */
const host = document.querySelector<HTMLElement>('wb-search');
if (host) {
  const dialog = part<HTMLDialogElement>(host, 'dialog');
  const input = part<HTMLInputElement>(host, 'input');
  const opener = part(host, '[data-open]');
  let isThere = false;
  let hasFailed = false;

  const fetchDialog = async () => {
    if (isThere) return;
    // A browser never asks again for a module that it could not fetch: not before there is hope.
    const canLoad = navigator.onLine || navigator.serviceWorker?.controller != null;
    try {
      if (!canLoad) throw new Error('There is no network.');
      await import('./dialog.ts');
      isThere = true;
    } catch {
      hasFailed = true;
      say(host, words.search.notLoaded(canLoad), '[data-status]');
    }
  };
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    host.dispatchEvent(new Event('opened'));
    void fetchDialog();
  };

  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!isOpeningKey(event)) return;
    event.preventDefault();
    open();
  });
  part(host, '[data-close]').addEventListener('click', () => dialog.close());
  input.addEventListener('input', () => {
    if (!isThere && !hasFailed) say(host, words.search.searching, '[data-status]');
    void fetchDialog();
  });
  // Enter that comes before the search does waits for its answer.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || isThere || hasFailed) return;
    event.preventDefault();
    host.dataset.entered = '';
  });
  for (const turning of ['pointerenter', 'focus', 'touchstart'])
    opener.addEventListener(turning, () => navigator.onLine && void fetchDialog(), { once: true, passive: true });
}

/** `/` outside of fields, Ctrl-K or Cmd-K anywhere. */
function isOpeningKey(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k' && command && !event.altKey) return true;
  const { target } = event;
  const inField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return event.key === '/' && !inField && !command && !event.altKey;
}
