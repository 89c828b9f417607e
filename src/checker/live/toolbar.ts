import { defineToolbarApp } from 'astro/toolbar';
import { keep, kept } from '../../components/client/storage.ts';
import { askEvent, findingsEvent, type PageFinding } from './messages.ts';

/** The panel in the development toolbar: what the check says of the page that is shown. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window');
    canvas.append(panel);
    // A save loads the page anew, so what was known and shown outlives it here.
    const memory = `watchbook/findings/${location.pathname}`;
    const shown = () => kept(memory, 'sessionStorage')?.endsWith('shown') ?? false;
    app.onToggled(({ state }) => {
      if (!state) keep(memory, kept(memory, 'sessionStorage')?.replace(' shown', '') ?? '', 'sessionStorage');
    });

    server.on<PageFinding[]>(findingsEvent, (all) => {
      const here = all.filter(({ url }) => url === withSlash(location.pathname));
      const errors = here.filter(({ severity }) => severity === 'error').length;
      app.toggleNotification(
        here.length > 0 ? { state: true, level: errors > 0 ? 'error' : 'warning' } : { state: false },
      );
      panel.replaceChildren(style(), ...content(here, all.length - here.length));
      // A mistake just made is shown at once; what was there before waits to be asked for.
      const known = kept(memory, 'sessionStorage');
      const show = errors > 0 && (shown() || (known !== null && errors > Number.parseInt(known, 10)));
      keep(memory, `${errors}${show ? ' shown' : ''}`, 'sessionStorage');
      if (show) app.toggleState({ state: true });
    });
    server.send(askEvent, {});
  },
});

function content(here: readonly PageFinding[], elsewhere: number): Node[] {
  const title = element(
    'h1',
    here.length === 0 ? 'The check finds nothing on this page' : `On this page: ${here.length}`,
  );
  const list = document.createElement('ol');
  list.append(...here.map(item));
  const rest = elsewhere > 0 ? [element('p', `On other pages: ${elsewhere}. “npm run check” lists them all.`)] : [];
  return [title, ...(here.length > 0 ? [list] : []), ...rest];
}

function item({ severity, file, line, column, message, advice, rule }: PageFinding): HTMLElement {
  const place = element('button', `Line ${line}`);
  place.title = `Open ${file} at line ${line} in your editor`;
  place.addEventListener('click', () => {
    void fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`);
  });
  const entry = document.createElement('li');
  entry.append(
    place,
    element('strong', severity === 'error' ? 'Error' : 'Warning'),
    element('p', `${message}. ${advice}`),
    element('small', rule),
  );
  return entry;
}

function element<Name extends 'h1' | 'p' | 'button' | 'strong' | 'small'>(name: Name, text: string) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function style(): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = `
    h1 { margin: 0; font-size: 1.25rem; color: #fff; }
    ol { margin: 0; padding: 0; list-style: none; overflow: auto; max-height: 18rem; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; padding: 0.75rem 0; border-bottom: 1px solid #343841; }
    p { flex: 1 0 100%; margin: 0; color: #dfe3ea; font-size: 1rem; line-height: 1.5; }
    small { color: #a3abba; }
    button { min-height: 2rem; padding: 0 0.75rem; border: 1px solid #6b7280; border-radius: 0.375rem; background: #23262d; color: #fff; font: inherit; cursor: pointer; }
  `;
  return sheet;
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);
