import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A server of one folder that a test may cut off, and start again at the same address. */
export interface FolderServer {
  readonly site: string;
  /** Ends it, and every connection with it: to the browser the network is gone. */
  cut(): Promise<void>;
}

/**
 * Serves a folder as a plain host does: files as they are, with the headers
 * that `_headers` has for all of them, `index.html` for a folder, `404.html` for what is not there, and a slash put to a folder’s name.
 *
 * @param port 0 for any that is free
 * @param base where the folder lies on the host, with slashes at both ends; all else is not there
 * @param guard answers in its place, as what signs readers on does; says whether it did
 */
export async function serveFolder(
  folder: string,
  port = 0,
  base = '/',
  guard: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<FolderServer> {
  const always = await headersOf(folder);
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (guard(request, response)) return;
    if (!pathname.startsWith(base)) {
      response.writeHead(404).end('Outside the site');
      return;
    }
    const path = decodeURIComponent(pathname.slice(base.length - 1));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (await isFolder(join(folder, file))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    try {
      const content = await readFile(join(folder, file));
      response
        .writeHead(200, { ...always, 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(content);
    } catch {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { ...always, 'content-type': 'text/html; charset=utf-8' }).end(page);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    site: `http://localhost:${(server.address() as AddressInfo).port}${base.slice(0, -1)}`,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function headersOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const [, all = ''] = /^\/(?:.*\/)?\*\n((?: {2}.*\n)*)/m.exec(text) ?? [];
  return Object.fromEntries(
    [...all.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
