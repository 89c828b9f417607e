import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import pc from 'picocolors';
import { shown } from '../../model/hidden-characters.ts';
import { type Answer, filesOf, type Handler, isForUs, listenHere, send } from './http.ts';
import type { LiveSite } from './live-site.ts';

/** What the server of a site needs beside the site. */
export interface ServerParts {
  /** Asked first, in this order. */
  readonly handlers: readonly Handler[];
  /** Puts into each page what keeps it up to date. */
  watched(html: string): string;
}

/** A server for a site's writer. */
export interface SiteServer {
  readonly port: number;
  /** Done when the first page has been sent. */
  readonly firstPage: Promise<void>;
}

/**
 * Serves a site to its writer, on this machine alone.
 *
 * @param root the project's root folder
 * @param port where; the next that is free where it is taken
 * @throws where no port is free
 */
export async function serveLive(
  root: string,
  port: number,
  site: Promise<LiveSite>,
  { handlers, watched }: ServerParts,
): Promise<SiteServer> {
  const { promise: firstPage, resolve: pageSent } = Promise.withResolvers<void>();
  const all: readonly Handler[] = [
    ...handlers,
    filesOf(join(root, 'public')),
    async (path, ...rest) => filesOf((await site).client)(path, ...rest),
    async (path, request) => pageAt(await site, path, request),
  ];
  const server = createServer((request, response) => {
    answer(all, request, response)
      .catch((error: unknown) => {
        const why = shown(error instanceof Error ? (error.stack ?? error.message) : String(error));
        console.error(pc.red(why));
        return failure(why);
      })
      .then((found) => {
        if (found === 'answered') return;
        const isPage = found.type?.startsWith('text/html') === true;
        const { body } = found;
        const text = () => (typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
        send(request, response, isPage ? { ...found, body: watched(text()) } : found);
        if (isPage) pageSent();
      });
  });
  return { port: await listenHere(server, port), firstPage };
}

async function answer(
  handlers: readonly Handler[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | 'answered'> {
  if (!isForUs(request)) return plain(403, 'Only for this machine.');
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  for (const handler of handlers) {
    const found = await handler(path, request, response);
    if (found) return found;
  }
  return plain(404, 'Not found.');
}

/** The page or file of the site at a path; where there is none, the way to where it is, or the page that says so. */
async function pageAt(
  site: LiveSite,
  path: string,
  { method, url = '' }: IncomingMessage,
): Promise<Answer | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Pages can be read only.');
  const found = await site.answer(path);
  if (found) return found;
  // Two slashes at the start would be another host.
  if (/^\/[^/]/.test(path) && !path.endsWith('/') && (await site.has(`${path}/`)))
    return { status: 302, location: `${path}/${url.slice(path.length)}`, type: 'text/plain', body: '' };
  const lost = await site.answer('/404/');
  return lost && { ...lost, status: 404 };
}

const plain = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});

/** What stands in the place of a page that could not be made; it is shown anew with the next save. */
function failure(why: string): Answer {
  const safe = why.replace(/[&<]/g, (letter) => (letter === '&' ? '&amp;' : '&lt;'));
  const head = '<meta charset="utf-8"><title>This page was not made</title>';
  const body = `<h1>This page was not made</h1><pre>${safe}</pre>`;
  return {
    status: 500,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
  };
}
