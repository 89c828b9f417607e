/**
 * While writing: a service worker that removes the copy a built site may have
 * left under the same address, which would hide what was just written. A build
 * puts the real worker in its place (src/offline/write.ts).
 */
const removal = `self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('message', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('watchbook-')) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

export const GET = () => new Response(removal, { headers: { 'content-type': 'text/javascript' } });
