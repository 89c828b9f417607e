import { scriptAddress } from '../components/client/script-address.ts';
import { base, href } from '../components/client/site-address.ts';
import { forget, keep, kept } from '../components/client/storage.ts';
import { type Copy, cachesOf, type FromPage } from './messages.ts';
import { type Notice, noticeFor } from './notice.ts';
import { type Reach, reachFrom } from './reach.ts';

const refusedKey = 'watchbook/no-copy';
/** In this tab a copy could not be completed: it is not tried with each page anew. */
const failedKey = 'watchbook/copy-failed';

/** Whether this browser can keep a copy at all. */
export const canKeep = 'serviceWorker' in navigator;

/** Whether the reader removed the copy and wants none. */
export function isRefused(): boolean {
  return kept(refusedKey) !== null;
}

/** Takes a copy of the handbook, now. One that cannot be completed, on a full device, leaves nothing behind. */
export async function takeCopy(): Promise<ServiceWorkerRegistration> {
  forget(refusedKey);
  const registration = await navigator.serviceWorker.register(scriptAddress('/sw.js'), { updateViaCache: 'none' });
  registration.installing?.addEventListener('statechange', (event) => {
    if ((event.currentTarget as ServiceWorker).state !== 'redundant' || registration.active) return;
    keep(failedKey, new Date().toISOString(), 'sessionStorage');
    void eraseCopy();
  });
  return registration;
}

/** Removes the copy, and takes none again until the reader asks. */
export async function removeCopy(): Promise<void> {
  keep(refusedKey, new Date().toISOString());
  await eraseCopy();
}

/** Removes the copy, and all that its worker keeps. */
export async function eraseCopy(): Promise<void> {
  if (!canKeep) return;
  const scope = new URL(base, location.href).href;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.scope === scope) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cachesOf(base))) await caches.delete(name);
}

/** The copy this page was read from, or is kept beside it; undefined while there is none. */
export async function currentCopy(): Promise<Copy | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const active = registration?.active;
  if (!active) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Copy>) => resolve(event.data);
    active.postMessage({ type: 'tell-copy' } satisfies FromPage, [port2]);
  });
}

/** Asks the site itself: the browser's flag often lies, and knows nothing of a sign-in. */
async function reachOfSite(): Promise<Reach> {
  if (!navigator.onLine) return 'offline';
  return fetch(href('/sw.js'), { method: 'HEAD', cache: 'no-store', redirect: 'manual' }).then(
    ({ type, status, headers }) => reachFrom({ type, status, contentType: headers.get('content-type') }),
    () => reachFrom(undefined),
  );
}

/** Registers the worker once the page has settled, and says what the reader should know. */
export async function keepCopy(show: (notice: Notice | undefined) => void): Promise<void> {
  if (!canKeep || isRefused()) return;
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  const known = await navigator.serviceWorker.getRegistration();
  // A device that saves data takes a copy only when its owner asks on the page /offline/.
  if (!known && (saves || kept(failedKey, 'sessionStorage') !== null)) return;
  const registration = known ?? (await takeCopy().catch(() => undefined));
  if (!registration) return;

  let reach: Reach = 'online';
  let reloads = false;
  const tell = async () =>
    show(noticeFor({ reach, isWaiting: registration.waiting !== null, copy: await currentCopy() }));
  const look = async () => {
    reach = await reachOfSite();
    // A new version that cannot be fetched whole now is fetched another time.
    if (reach === 'online') await registration.update().catch(() => {});
    await tell();
  };
  registration.addEventListener('updatefound', () => {
    const incoming = registration.installing;
    incoming?.addEventListener('statechange', () => {
      if (incoming.state === 'installed' && navigator.serviceWorker.controller) void tell();
    });
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (reloads) location.reload();
  });
  addEventListener('watchbook:use-new-version', () => {
    reloads = true;
    registration.waiting?.postMessage({ type: 'use-new-version' } satisfies FromPage);
  });
  addEventListener('online', look);
  addEventListener('offline', look);
  await look();
}
