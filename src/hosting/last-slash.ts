import { existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { decoded } from '../model/decoded.ts';

/**
 * Leads a reader on who left out the last slash of an address, with the query
 * they brought, as any host of static files does. Astro's own servers (7.3)
 * answer with an error of theirs, before any middleware of a project is asked;
 * so this stands before the whole server.
 *
 * @param isFolder whether a page lies at a path, were it to end with a slash
 */
export function leadToLastSlash(server: Server, isFolder: (path: string) => boolean): void {
  const listeners = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // Two slashes at the start would be another host.
    if (isRead && /^\/[^/]/.test(path) && !path.endsWith('/') && isFolder(path)) {
      response.writeHead(302, { location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();
    } else {
      for (const listener of listeners) listener.call(server, request, response);
    }
  });
}

/**
 * Serves a site below a folder of its host: what is asked for there is
 * answered as if it lay at the root, and who asks for the root is led there.
 *
 * @param base where the site lies, with slashes at both ends
 */
export function answerBelow(server: Server, base: string): void {
  const listeners = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { url = '/' } = request;
    if (url === '/' || url === base.slice(0, -1)) response.writeHead(302, { location: base }).end();
    else if (!url.startsWith(base)) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    else {
      request.url = url.slice(base.length - 1);
      for (const listener of listeners) listener.call(server, request, response);
    }
  });
}

/** Pages of a built site. */
export function isFolderOf(site: string): (path: string) => boolean {
  return (path) => existsSync(join(site, decoded(path), 'index.html'));
}
