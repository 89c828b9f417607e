import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { lookup } from 'mrmime';
import { decoded } from '../../model/decoded.ts';

/** What an address of the site is answered with. */
export interface Answer {
  readonly status: number;
  /** Media type; nothing where the file's ending tells it. */
  readonly type?: string | undefined;
  readonly body: Uint8Array | string;
  /** Where it leads on. */
  readonly location?: string | undefined;
}

/**
 * Answers what it knows.
 *
 * @param path of the address, as it was asked for
 * @returns nothing where it knows none; `'answered'` where it has answered by itself
 */
export type Handler = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<Answer | 'answered' | undefined>;

/** The files of a folder, by their addresses. */
export function filesOf(folder: string): Handler {
  return async (path) => {
    const file = join(folder, decoded(path));
    if (!file.startsWith(folder + sep) || file.includes('\0')) return undefined;
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    return isFile ? { status: 200, type: typeOf(file), body: await readFile(file) } : undefined;
  };
}

/**
 * Whether a request comes from a page of ours or from someone who opens one. A
 * page of another site must not have a writer's browser ask here under a name
 * of its own (DNS rebinding), nor do anything here.
 */
export function isForUs({ headers }: IncomingMessage): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  const from = headers['sec-fetch-site'] ?? 'none';
  return (
    ['localhost', '127.0.0.1', '[::1]'].includes(name) &&
    (['same-origin', 'none'].includes(String(from)) || headers['sec-fetch-mode'] === 'navigate')
  );
}

/** Sends an answer, kept by nobody: the next save may change it. */
export function send(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { status, type, body, location }: Answer,
): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': type ?? typeOf(url.replace(/[?#].*$/s, '')) ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(location && { location }),
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : body);
}

const typeOf = (file: string) => lookup(file)?.replace(/^text\/\w+$/, '$&; charset=utf-8');

const portsTried = 20;

/**
 * Has a server listen on this machine alone.
 *
 * @param port the next that is free where it is taken
 * @returns the port
 * @throws where none is free
 */
export async function listenHere(server: Server, port: number): Promise<number> {
  for (let at = port; at < port + portsTried; at += 1) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(at, 'localhost', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return at;
    if (error.code !== 'EADDRINUSE') throw error;
  }
  throw new Error(`No port from ${port} to ${port + portsTried - 1} is free: name another with --port.`);
}
