import { config } from '../../watchbook.config.ts';
import { baseOf } from '../model/site-address.ts';
import { cachesOf } from '../offline/messages.ts';

/**
 * A service worker that removes the copy a device has, and itself. While
 * writing, a copy that a built site left under the same address would hide what
 * was just written. On a published site it is how an organisation takes all
 * copies back (`offline: false`). Any other build puts the real
 * worker in its place (src/offline/write.ts).
 */
const removal = `let asking;
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
  // Chromium (153) lets a worker take over only in a moment when the former one has nothing to do, and looks only when asked.
  asking = setInterval(() => self.skipWaiting(), 500);
});
self.addEventListener('message', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  clearInterval(asking);
  for (const name of await caches.keys()) if (name.startsWith(${JSON.stringify(cachesOf(baseOf(config.site)))})) await caches.delete(name);
  await self.registration.unregister();
  // Not waited for: a page that is just being opened waits for this worker, and would be waited for.
  for (const client of await self.clients.matchAll({ type: 'window' })) void client.navigate(client.url).catch(() => {});
})()));
`;

export const GET = () => new Response(removal, { headers: { 'content-type': 'text/javascript' } });
