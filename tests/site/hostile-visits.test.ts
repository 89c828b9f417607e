import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const site = inject('site');

const markup = `"><img src=x onerror="ran=true"><script>ran=true</script></textarea></title><svg onload=ran=true>`;
const worst = [
  markup,
  'javascript:ran=true',
  '//elsewhere.example/',
  '\u202E\u0000\u001B[31m',
  '__proto__',
  "'; reboot #",
];
const run = (text: string, id: string) => ({
  ...{ id, runbook: 'disk-filling', title: text, incident: text, begun: 1, touched: 8.64e15 + 1 },
  values: { mountpoint: text, claim: text, ['__proto__']: text, constructor: text, [text]: text },
  typed: [text, null, 'mountpoint'],
  done: { [text]: '2026-11-01T03:12:04Z', x: text },
  notes: { [text]: { text, at: '2026-11-01T03:12:04Z' } },
  copied: { [text]: { text, at: text } },
  titles: { [text]: text },
});

/** All that a device may hold, as somebody else would write it: by key of the storage. */
function hostileStore(): Record<string, string> {
  const runs = worst.map((text, at) => [`watchbook/runs/${at}`, JSON.stringify(run(text, String(at)))]);
  const broken = ['null', '[]', '7', '"x"', '{"id":{}}', '{', '', '[[[['].map((text, at) => [
    `watchbook/runs/b${at}`,
    text,
  ]);
  return {
    ...Object.fromEntries([...runs, ...broken]),
    [`watchbook/runs/${markup}`]: JSON.stringify(run(markup, markup)),
    [`watchbook/run/${markup}/${markup}`]: JSON.stringify({
      touched: 1,
      values: { mountpoint: markup },
      done: {},
      notes: {},
    }),
    'watchbook/searches': JSON.stringify([...worst, { a: 1 }, null]),
    'watchbook/recent': JSON.stringify([
      ...worst.map((text) => ({ id: text, title: text, at: 1 })),
      { id: 'disk-filling', title: markup, at: 1 },
      { id: '/elsewhere.example', title: markup, at: 8.64e15 + 1 },
      ...worst.map((url) => ({ url, title: markup, at: 1 })),
    ]),
    'watchbook/incident': markup,
    'watchbook/tab-run/disk-filling': '0',
    'watchbook/checklist/sre': JSON.stringify([markup, 7]),
    'watchbook/copy-failed': markup,
    'starlight-theme': markup,
    'sl-sidebar-state': JSON.stringify({ hash: markup, open: [markup], scroll: markup }),
  };
}

/** What went wrong on a page, and whether anything of what came in ran, became markup or an address. */
async function harmOf(page: Page, troubles: string[]): Promise<string[]> {
  const found = await page.evaluate(() => {
    const made = [...document.querySelectorAll('img[src="x"], svg[onload], [onerror], iframe, object, base')];
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ host, protocol }) => host === 'elsewhere.example' || protocol === 'javascript:',
    );
    return [
      ...(Reflect.get(globalThis, 'ran') === undefined ? [] : ['a script ran']),
      ...(Reflect.get({}, 'x') === undefined ? [] : ['every object has a property more']),
      ...[...made, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });
  if (!page.url().startsWith(`${site}/`)) found.push(`left for ${page.url()}`);
  // Starlight (0.42) takes the theme that is kept for a part of a selector: it looks for nothing then, and the page stays.
  return [...found, ...troubles.splice(0).filter((line) => !/not a valid selector/.test(line))];
}

/** Opens a page where any dialog and any window counts as harm. */
async function watched() {
  const { page, context, troubles } = await visit('/404.html');
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => troubles.push(`window: ${popup.url()}`));
  return { page, context, troubles };
}

/** What a page shows, once its scripts have said what they have to say. */
async function settled(page: Page): Promise<string> {
  let [before, now] = ['', await page.locator('main').innerText()];
  while (before !== now) {
    await page.waitForTimeout(500);
    [before, now] = [now, await page.locator('main').innerText()];
  }
  return now;
}

/** Pages that show something of what a device keeps or an address brings. */
const pages = [
  '/',
  '/start/',
  '/runs/',
  '/runbooks/disk-filling/',
  '/search/',
  '/device/',
  '/offline/',
  '/roles/sre/',
  '/runbooks/',
];

test('whatever a device holds is text: runs, incidents, searches, what was opened', async () => {
  const { page, troubles } = await watched();
  await page.addInitScript((store) => {
    for (const [key, text] of Object.entries(store)) {
      localStorage.setItem(key, text);
      sessionStorage.setItem(key, text);
    }
  }, hostileStore());
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'load' });
    for (const fold of await page.locator('main summary:visible').all()) await fold.click();
    expect(await harmOf(page, troubles), address).toEqual([]);
  }
  await page.goto('/runs/');
  // They are there, and shown as they are.
  await page.getByText(markup, { exact: false }).first().waitFor();
  await page.keyboard.press('/');
  await page.getByRole('option', { name: markup }).waitFor();
  await page.goto('/runbooks/disk-filling/');
  const copies = page.locator('wb-step').first().getByRole('button', { name: 'Copy command' });
  await copies.click();
  // A value that its parameter does not take is no value, whoever kept it.
  await page
    .locator('wb-step')
    .first()
    .getByText(/Fill in mountpoint first|may hold only/)
    .waitFor();
  expect(await harmOf(page, troubles)).toEqual([]);
});

test.each([
  markup,
  'javascript:ran=true',
  '__proto__',
])('a hash, a query and an incident of a link are text: %s', async (text) => {
  const { page, troubles } = await watched();
  const part = encodeURIComponent(text);
  const names = [
    'alert',
    'incident',
    'mountpoint',
    'q',
    'kind',
    'tag',
    'role',
    'from',
    '__proto__',
    'constructor',
    'next',
  ];
  const query = names.map((name) => `${name}=${part}`).join('&');
  for (const address of ['/search/', '/runs/', '/alerts/NodeFilesystemAlmostOutOfSpace/', '/no/such/page/']) {
    await page.goto(`${address}?${query}#${part}`, { waitUntil: 'networkidle' });
    // What is not there is said by the host, and the browser tells of it.
    const expected = address === '/no/such/page/' ? /status of 404/ : /^$/;
    expect(
      (await harmOf(page, troubles)).filter((line) => !expected.test(line)),
      address,
    ).toEqual([]);
  }
});

test.each([
  '//elsewhere.example/',
  '/\\elsewhere.example',
  'https://elsewhere.example/',
  '/%2f/elsewhere.example',
])('an address that leads on stays on the site: %s', async (other) => {
  const { page, troubles } = await watched();
  for (const address of ['/alerts/NodeFilesystemAlmostOutOfSpace/', '/guides/on-call/', '/runbooks/disk-full/']) {
    const found = await page.goto(`${address}?to=${encodeURIComponent(other)}&url=${other}#${other}`);
    await page.waitForLoadState('networkidle');
    expect(new URL(page.url()).origin, address).toBe(site);
    expect(
      (await harmOf(page, troubles)).filter((line) => found?.ok() || !/status of 404/.test(line)),
      address,
    ).toEqual([]);
  }
});

test('a message of another window is heard by no page', async () => {
  const { page, context, troubles } = await watched();
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const before = await settled(page);
    await page.evaluate((text) => {
      const data = {
        type: text,
        href: 'javascript:ran=true',
        html: text,
        url: '//elsewhere.example/',
        id: 1,
        value: text,
      };
      for (const message of [text, data, { ...data, type: 'use-new-version' }, null, 7, [text]]) {
        window.postMessage(message, '*');
        dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://elsewhere.example' }));
      }
    }, markup);
    await page.waitForTimeout(100);
    expect(await harmOf(page, troubles), address).toEqual([]);
    expect(await page.locator('main').innerText(), address).toBe(before);
  }
  // A window of another site that opened this one has no hold of it.
  const opener = await context.newPage();
  await opener.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }),
  );
  await opener.goto('https://elsewhere.example/');
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    opener.evaluate((address) => void Object.assign(globalThis, { opened: open(address) }), `${site}/runs/`),
  ]);
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
});

test('the worker that keeps a copy does nothing that a strange message asks', async () => {
  const { page } = await visit('/404.html');
  const fresh = await page.context().browser()?.newContext();
  const reader = await (fresh as NonNullable<typeof fresh>).newPage();
  await reader.goto(`${site}/`);
  const answered = await reader.evaluate(async (text) => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((done) => setTimeout(done, 100));
    const before = await caches.keys();
    const answers: unknown[] = [];
    for (const message of [
      text,
      null,
      7,
      { type: text },
      { type: '__proto__' },
      { type: 'tell-copy', url: text },
      [],
    ]) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answers.push(data);
      active?.postMessage(message, [port2]);
    }
    await new Promise((done) => setTimeout(done, 1000));
    return { answers: answers.length, same: (await caches.keys()).join() === before.join(), state: active?.state };
  }, markup);
  // Only the one that asks what a copy holds is answered.
  expect(answered).toEqual({ answers: 1, same: true, state: 'activated' });
  await reader.reload();
  expect(await reader.locator('h1').count()).toBe(1);
});
