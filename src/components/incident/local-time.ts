import { words } from '../../words/words.ts';

/** Fills in the reader's own time beside times in UTC, where it is another: see When.astro. */
const day = new Intl.DateTimeFormat(words.language.dates, { day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat(words.language.dates, { hour: '2-digit', minute: '2-digit' });

for (const place of document.querySelectorAll<HTMLElement>('[data-local]')) {
  const at = new Date(place.dataset.local ?? '');
  if (at.getTimezoneOffset() === 0) continue;
  const utcDay = at.toISOString().slice(0, 10);
  const ownDay = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  place.textContent =
    ownDay === utcDay ? `${time.format(at)} your time` : `${day.format(at)}, ${time.format(at)} your time`;
}
