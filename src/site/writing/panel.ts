import { element } from '../../components/client/dom.ts';
import { keep, kept } from '../../components/client/storage.ts';
import { editorAddress, type FindingsNews, newsAddress, type PageFinding } from './messages.ts';

/** The content that this page was made of. */
const shows = new URL(import.meta.url).searchParams.get('shows');
/** A save loads the page anew, so what was known and shown outlives it here. */
const memory = `watchbook/findings/${location.pathname}`;

let news: EventSource | undefined;

/** A browser keeps few connections to one server: a tab in the background needs none. */
function listen(): void {
  if (document.hidden) {
    news?.close();
    news = undefined;
    return;
  }
  if (news) return;
  news = new EventSource(newsAddress);
  news.addEventListener('content', ({ data }) => {
    if (JSON.parse(data) !== shows) location.reload();
  });
  news.addEventListener('findings', ({ data }) => show((JSON.parse(data) as FindingsNews).findings));
}

const panel = element('details', { class: 'wb-check', 'aria-label': 'What the check finds' });

function show(all: readonly PageFinding[]): void {
  const here = all.filter(({ url }) => url === location.pathname);
  const errors = here.filter(({ severity }) => severity === 'error');
  const elsewhere = all.length - here.length;
  const count = here.length === 0 ? 'nothing' : String(here.length);
  const rest = elsewhere > 0 ? [element('p', {}, `On other pages: ${elsewhere}. “npm run check” lists them all.`)] : [];
  const list = here.length > 0 ? [element('ol', {}, ...here.map(item))] : [];
  panel.dataset.worst = errors.length > 0 ? 'error' : here.length > 0 ? 'warning' : 'none';
  panel.replaceChildren(element('summary', {}, `Check: ${count} here`), element('div', {}, ...list, ...rest));
  // A mistake just made is shown at once; what was there before waits to be asked for.
  const mistakes = errors.map(({ rule, message }) => `${rule} ${message}`);
  const before = JSON.parse(kept(memory, 'sessionStorage') ?? 'null') as Remembered | null;
  const isNew = before !== null && mistakes.some((mistake) => !before.mistakes.includes(mistake));
  panel.open = errors.length > 0 && (before?.shown === true || isNew);
  const remember = () => keep(memory, JSON.stringify({ mistakes, shown: panel.open }), 'sessionStorage');
  remember();
  panel.ontoggle = remember;
  if (!panel.isConnected) document.body.append(panel);
}

/** What this tab knew of the page when it was shown before. */
interface Remembered {
  readonly mistakes: readonly string[];
  readonly shown: boolean;
}

function item({ severity, file, line, column, message, advice, rule }: PageFinding): HTMLElement {
  const place = element(
    'button',
    { type: 'button', title: `Open ${file} at line ${line} in your editor` },
    `Line ${line}`,
  );
  place.addEventListener('click', () => {
    void fetch(`${editorAddress}?file=${encodeURIComponent(`${file}:${line}:${column}`)}`, { method: 'POST' });
  });
  const kind = element('strong', {}, severity === 'error' ? 'Error' : 'Warning');
  return element('li', {}, place, kind, element('p', {}, `${message}. ${advice}`), element('small', {}, rule));
}

document.addEventListener('visibilitychange', listen);
listen();
