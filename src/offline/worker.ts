import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { type Copy, cachesOf, type FromPage } from './messages.ts';

/**
 * The service worker: keeps the whole handbook on the device and answers from
 * there. Pages of two versions never mix: each version is fetched whole, its
 * files checked against their digests, before it is used, and it is used only
 * when the reader says so or no page of the old one is open.
 */

/** Filled in by the build. */
declare const WATCHBOOK_COPY: Omit<Copy, 'taken'> & {
  readonly entries: readonly { url: string; revision: string; integrity: string }[];
};
/** What of the worker's own scope is used here; the library of types for workers does not go together with the DOM's. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
};
interface WorkerEvent extends Event {
  readonly data: FromPage;
  readonly ports: readonly MessagePort[];
  waitUntil(work: Promise<unknown>): void;
}

/** What is behind the address of a picture where it is served in one of several sizes. */
const formOfPicture = /\.\d+\.(?:avif|webp)$/;

const { entries, ...copy } = WATCHBOOK_COPY;
const { base } = copy;
const ownCache = `${cachesOf(base)}copy`;
const takenAddress = `${base}watchbook-copy-taken`;

// Workbox fetches one file after the other; several shelves are filled at the same time.
const shelves = Array.from({ length: 6 }, (_, index) => {
  const shelf = new PrecacheController({ cacheName: `${cachesOf(base)}shelf-${index}` });
  shelf.addToCacheList(entries.filter(({ url }) => shelfOf(url) === index).map((entry) => ({ ...entry })));
  return shelf;
});

// An address without its last slash leads on, as a host would lead it.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !url.pathname.endsWith('/'),
  async ({ request, url }) =>
    (await kept(`${url.pathname}/`)) && !(await kept(url.pathname))
      ? Response.redirect(`${url.pathname}/${url.search}`)
      : ((await kept(url.pathname)) ?? fetch(request)),
);

// Leads from an alert or an error at once to its runbook, as the kept page itself would do a moment later.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && /^(alerts|errors)\/[^/]+\/$/.test(url.pathname.slice(base.length)),
  async ({ request, url }) => {
    const page = await kept(url.pathname);
    if (!page) return fetch(request);
    const [, target] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await page.clone().text()) ?? [];
    if (!target) return page;
    const onward = new URL(target.replaceAll(/&(?:amp|#38);/g, '&'), url);
    // What the page itself leads on with stays: the name of the alert.
    for (const [name, value] of url.searchParams)
      if (!onward.searchParams.has(name)) onward.searchParams.append(name, value);
    return Response.redirect(onward.href);
  },
);

for (const shelf of shelves) {
  self.addEventListener('install', (event) => void shelf.install(event as never));
  self.addEventListener('activate', (event) => void shelf.activate(event as never));
  registerRoute(
    // An alert's address brings values along; the page is the same.
    new PrecacheRoute(shelf, { ignoreURLParametersMatching: [/.*/], cleanURLs: false, directoryIndex: '' }),
  );
}
self.addEventListener('install', (event) => event.waitUntil(rememberTime()));
clientsClaim();

// A browser asks for the size of a picture that fits it; without a network it gets the one that is kept.
registerRoute(
  ({ url }) => formOfPicture.test(url.pathname),
  async ({ request, url }) => {
    const whole = url.pathname.replace(formOfPicture, '');
    const own = entries.find(
      (entry) => formOfPicture.test(entry.url) && entry.url.replace(formOfPicture, '') === whole,
    );
    return fetch(request).catch(async () => (own && (await kept(own.url))) ?? Response.error());
  },
);

setCatchHandler(
  async ({ request }) => (request.mode === 'navigate' && (await kept(`${base}offline/`))) || Response.error(),
);
// Without a route of its own, a page that is not kept would end in the browser's own error.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'use-new-version') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'tell-copy') event.waitUntil(tell(event.ports[0]));
});

/** What the device keeps of an address, of this worker's own version. */
async function kept(address: string): Promise<Response | undefined> {
  return shelves[shelfOf(address)]?.matchPrecache(address);
}

async function tell(port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(ownCache);
  const taken = await cache.match(`${takenAddress}/${copy.version}`);
  const answer: Copy = { ...copy, taken: taken ? await taken.text() : '' };
  port?.postMessage(answer);
}

/** The time at which this version was fetched; those of other versions are forgotten. */
async function rememberTime(): Promise<void> {
  const cache = await caches.open(ownCache);
  const mine = `${takenAddress}/${copy.version}`;
  if (!(await cache.match(mine))) await cache.put(mine, new Response(new Date().toISOString()));
}

/** FNV-1a over the address: the same shelf in every version. */
function shelfOf(url: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < url.length; at += 1) hash = Math.imul(hash ^ url.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 6;
}
