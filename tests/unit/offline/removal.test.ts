import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { GET } from '../../../src/pages/sw.js.ts';

type Handler = (event: { waitUntil(work: Promise<unknown>): void }) => void;

/** Runs the worker that `npm run dev` serves, in a scope that stands for a browser's, and tells what it does. */
async function lifeOfRemoval(kept: readonly string[]): Promise<string[]> {
  const did: string[] = [];
  const handlers = new Map<string, Handler>();
  const client = {
    url: 'http://localhost:4321/roles/',
    navigate: async (url: string) => did.push(`load ${url} again`),
  };
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    skipWaiting: async () => did.push('take over'),
    registration: { unregister: async () => did.push('unregister') },
    clients: { matchAll: async () => [client] },
  };
  const caches = { keys: async () => kept, delete: async (name: string) => did.push(`delete ${name}`) };
  runInNewContext(await GET().text(), { self, caches, setInterval, clearInterval });
  for (const name of ['install', 'activate']) {
    const work: Promise<unknown>[] = [];
    handlers.get(name)?.({ waitUntil: (promise) => work.push(promise) });
    await Promise.all(work);
  }
  return did;
}

test('while the site is being written, an old copy is removed and the open pages are loaded again', async () => {
  expect(await lifeOfRemoval(['watchbook-pages', 'watchbook-search', 'somebody-else'])).toEqual([
    'take over',
    'delete watchbook-pages',
    'delete watchbook-search',
    'unregister',
    'load http://localhost:4321/roles/ again',
  ]);
});
