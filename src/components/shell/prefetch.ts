import { element } from '../client/dom.ts';
import { base } from '../client/site-address.ts';

/**
 * Fetches a page ahead that a reader is about to open: one whose link is
 * pointed at or focused for a moment. Not where data is dear.
 */
const moment = 80;
const fetched = new Set<string>([location.pathname]);
const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
const isDear = connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
let waiting = 0;

const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null);

function fetchAhead({ origin, pathname, search }: HTMLAnchorElement): void {
  if (
    origin !== location.origin ||
    !pathname.startsWith(base) ||
    !pathname.endsWith('/') ||
    fetched.has(pathname) ||
    !navigator.onLine
  )
    return;
  fetched.add(pathname);
  document.head.append(element('link', { rel: 'prefetch', href: pathname + search }));
}

if (!isDear) {
  const soon = (event: Event) => {
    clearTimeout(waiting);
    const link = linkOf(event);
    if (link) waiting = window.setTimeout(fetchAhead, moment, link);
  };
  for (const name of ['mouseover', 'focusin']) document.addEventListener(name, soon, { passive: true });
}
