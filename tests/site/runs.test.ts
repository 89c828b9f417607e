import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { readRecord } from '../../src/runbook/log.ts';
import { expectNoReports, watchPolicy } from './browser.ts';

const site = inject('site');
const runbook = `${site}/runbooks/disk-filling/`;
const payments = `${site}/alerts/KubePersistentVolumeFillingUp/?namespace=payments&claim=data-0`;
const orders = `${site}/alerts/KubePersistentVolumeFillingUp/?namespace=orders&claim=data-9`;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = watchPolicy(await launchBrowser());
});
afterAll(() => browser.close());
expectNoReports();
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
});

const open = async (address: string, on = page) => {
  await on.goto(address);
  await on.waitForURL(/\/runbooks\//);
  await on.locator('wb-record').first().waitFor();
  await unfold(on);
};
/** Opens what waits, folded, for later steps. */
const unfold = (on = page) =>
  on.locator('wb-fill-in details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
const stepOf = (on: Page, title: string) =>
  on.locator('wb-step').filter({ has: on.getByRole('heading', { name: title }) });
const step = (title: string) => stepOf(page, title);
const box = (title: string, on = page) => stepOf(on, title).locator('[data-done]');
const field = (name: string, on = page) => on.getByLabel(name, { exact: true });
const count = (on = page) => on.locator('[data-count]:visible').first().innerText();
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const runsKept = () =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('watchbook/runs/')).length);
const first = 'See how full it is';
const second = 'Find the biggest folders';

describe('two alerts', () => {
  test('are two runs: neither values nor ticks go from one to the other', async () => {
    await open(payments);
    await field('new_size').fill('500Gi');
    await box(first).check();
    await open(orders);
    expect(await field('new_size').inputValue()).toBe('');
    expect(await field('claim').inputValue()).toBe('data-9');
    expect(await box(first).isChecked()).toBe(false);
    expect(await count()).toBe('0');
    await page.getByText('1 earlier run on this device').click();
    const earlier = page.locator('wb-earlier-runs li');
    expect(await earlier.innerText()).toMatch(/^payments\/data-0\/500Gi, \d\d:\d\d.*, 1 step/);
    await earlier.getByRole('button', { name: /^Copy/ }).click();
    await earlier.getByText('Copied').waitFor();
    expect(readRecord(await clipboard()).record).toMatchObject({
      values: { namespace: 'payments', claim: 'data-0', new_size: '500Gi' },
      steps: [{ step: first }],
    });
    await earlier.getByRole('button', { name: /^Continue/ }).click();
    expect(await field('new_size').inputValue()).toBe('500Gi');
    expect(await box(first).isChecked()).toBe(true);
    expect(new URL(page.url()).searchParams.get('claim')).toBe('data-0');
    await page.reload();
    expect(await count()).toBe('1');
  });

  test('with the same values are two runs too, and the page says that there was one', async () => {
    await open(payments);
    await box(first).check();
    page = await context.newPage();
    await open(payments);
    expect(await count()).toBe('0');
    await page.getByText('1 earlier run on this device, 1 with these values').waitFor();
  });

  test('are still there after a long time', async () => {
    await open(payments);
    await box(first).check();
    await page.evaluate(() => {
      for (const [key, text] of Object.entries(localStorage))
        if (key.startsWith('watchbook/runs/'))
          localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), touched: Date.parse('2026-01-01') }));
    });
    await page.reload();
    expect(await box(first).isChecked()).toBe(true);
    await box(second).check();
    expect(await count()).toBe('2');
  });
});

describe('a value', () => {
  test('that is typed letter by letter is one run', async () => {
    await open(runbook);
    await field('claim').pressSequentially('data-0');
    await box(first).check();
    expect(await runsKept()).toBe(1);
    await field('new_size').fill('30Gi');
    await field('new_size').blur();
    expect(await count()).toBe('1');
    expect(await runsKept()).toBe(1);
  });

  test('that is changed after steps were done is a slip or another run, and nothing is copied until that is said', async () => {
    await open(`${runbook}?mountpoint=/var&claim=data-0`);
    await box(first).check();
    await field('mountpoint').fill('/srv');
    await step(first).getByRole('button', { name: 'Copy command' }).click();
    await step(first).getByRole('link', { name: 'First say what that means' }).waitFor();
    await page.getByRole('button', { name: 'A slip: keep the steps' }).click();
    expect(await count()).toBe('1');
    expect(new URL(page.url()).searchParams.get('mountpoint')).toBe('/srv');
    await field('mountpoint').fill('/opt');
    await field('mountpoint').blur();
    await page.getByRole('button', { name: 'Another case: start another run' }).click();
    expect(await count()).toBe('0');
    expect(await field('mountpoint').inputValue()).toBe('/opt');
    expect(await field('claim').inputValue()).toBe('');
    expect(await runsKept()).toBe(2);
  });

  test('that came with the address is marked, at its field and at the command, until the reader types it', async () => {
    await open(`${runbook}?mountpoint=/var`);
    const said = page.locator('#from-mountpoint');
    expect(await said.isVisible()).toBe(true);
    await step(first).getByText('From the address: mountpoint').waitFor();
    await field('mountpoint').fill('/srv');
    expect(await said.isVisible()).toBe(false);
    expect(await step(first).locator('[data-said]').innerText()).toBe('');
    await page.reload();
    expect(await said.isVisible()).toBe(false);
  });

  test('that came with the address goes into a command with a warning only when the reader says that it is right', async () => {
    await open(`${site}/runbooks/error-rate-high/?namespace=payments`);
    const risky = step('Go back to the version before');
    await risky.getByLabel('I have read this').check();
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await risky.getByRole('button', { name: 'Copy command' }).click();
    await risky.getByText('From the address: namespace=payments Is that right?').waitFor();
    expect(await clipboard()).toBe('nothing yet');
    await risky.getByRole('button', { name: 'Right: copy' }).click();
    await risky.getByText('Copied at').waitFor();
    expect(await clipboard()).toBe('kubectl -n payments rollout undo deployment/checkout-api');
    // It is asked once.
    await page.reload();
    await risky.getByLabel('I have read this').check();
    await risky.getByRole('button', { name: 'Copy command' }).click();
    await risky.getByText('Copied at').waitFor();
    expect(await page.locator('#from-namespace').isVisible()).toBe(false);
  });

  test('that could do harm blocks the copy and says why', async () => {
    await open(`${site}/runbooks/slow-responses/`);
    await field('host').fill('a.example; reboot');
    const command = page.locator('wb-step wb-command', { has: page.locator('wb-value') }).first();
    await command.getByRole('button', { name: 'Copy command' }).click();
    await command.getByRole('link', { name: /Fill in host first|may hold only letters/ }).waitFor();
  });
});

describe('an incident', () => {
  test('that is named late takes the ticks along, and the address follows', async () => {
    await open(payments);
    await box(first).check();
    await box(second).check();
    const incident = page.locator('[data-incident]');
    await incident.fill('INC-1');
    await incident.blur();
    expect(await count()).toBe('2');
    expect(new URL(page.url()).searchParams.get('incident')).toBe('INC-1');
    await incident.fill('INC-2');
    await incident.blur();
    await page.reload();
    expect(await incident.inputValue()).toBe('INC-2');
    expect(await count()).toBe('2');
    expect(await runsKept()).toBe(1);
  });
});

test('two tabs in one run add to each other', async () => {
  await open(payments);
  await box(first).check();
  const other = await context.newPage();
  await open(payments, other);
  await other.getByText('1 earlier run').click();
  await other.getByRole('button', { name: /^Continue/ }).click();
  await box(second, other).check();
  await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '2');
  await box('Shorten the journal').check();
  await other.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '3');
  await page.reload();
  expect(await count()).toBe('3');
});

test('a copied command with a warning is in the record though its step was not ticked', async () => {
  await open(runbook);
  const danger = step('Shorten the journal');
  await danger.getByLabel('I have read this').check();
  await danger.getByRole('button', { name: 'Copy command' }).click();
  await danger.getByText('Copied').waitFor();
  await page.getByRole('button', { name: 'Copy what I did' }).click();
  await page.getByText('Copied. Paste').waitFor();
  expect(readRecord(await clipboard()).record?.steps).toMatchObject([
    { step: 'Shorten the journal', note: '(copied, not ticked: sudo journalctl --vacuum-size=500M)' },
  ]);
});

test('what version 0.1 kept is taken over', async () => {
  await open(runbook);
  const key = await step(first).getAttribute('data-key');
  await page.evaluate((done) => {
    const kept = {
      touched: 1,
      values: { mountpoint: '/srv' },
      done: { [done ?? '']: '2026-11-01T03:12:04Z' },
      notes: {},
    };
    localStorage.setItem('watchbook/run/disk-filling/INC-9', JSON.stringify(kept));
  }, key);
  await page.goto(`${site}/runs/`);
  const item = page.locator('wb-all-runs li');
  expect(await item.innerText()).toMatch(/^\/srv, INC-9, .*, 1 step/);
  await item.getByRole('link', { name: /^Continue/ }).click();
  await page.waitForURL(/runbooks/);
  expect(await box(first).isChecked()).toBe(true);
});

describe('the page of all runs', () => {
  test('says what it is while there is none, lists runs by runbook, and forgets one when asked', async () => {
    await page.goto(`${site}/runs/`);
    await page.getByText('No run yet.').waitFor();
    await open(payments);
    await box(first).check();
    await page.goto(`${site}/runs/`);
    const item = page.locator('wb-all-runs li');
    expect(await page.locator('wb-all-runs h2').innerText()).toBe('Disk filling');
    expect(await item.innerText()).toMatch(/^payments\/data-0, \d\d:\d\d.*, 1 step/);
    await item.getByRole('button', { name: /^Forget/ }).click();
    await page.getByText('No run yet.').waitFor();
    expect(await runsKept()).toBe(0);
  });

  test('says without scripts why it is empty', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(`${site}/runs/`);
    expect(await reader.getByText('This list needs JavaScript').isVisible()).toBe(true);
    await plain.close();
  });

  test('is reached from the list of runbooks', async () => {
    await page.goto(`${site}/runbooks/`);
    await page.getByRole('link', { name: 'Your runs' }).click();
    await page.waitForURL(`${site}/runs/`);
  });
});

describe('a browser that keeps nothing', () => {
  /** As Chromium does it when the reader has blocked site data: already to look at the storage throws. */
  const blocked = () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  };
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Setting the value exceeded the quota.', 'QuotaExceededError');
    };
  };

  test.each([
    ['because site data is blocked', blocked],
    ['because it is full', full],
  ])('%s: all works that needs no memory, and one line says that ticks are lost', async (_, how) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(how);
    await open(`${runbook}?mountpoint=/var`);
    await page.getByText('does not store ticks, notes and values').first().waitFor();
    await box(first).check();
    expect(await count()).toBe('1');
    await step(first).getByRole('button', { name: 'Copy command' }).click();
    await step(first).getByText('Copied at').waitFor();
    expect(await clipboard()).toContain('target /var');
    await page.getByRole('button', { name: 'Copy what I did' }).click();
    await page.getByText('Copied. Paste').waitFor();
    // Starlight (0.42) does not catch that its own state, such as open groups of the sidebar, finds no room.
    expect(errors.filter((message) => !message.includes('exceeded the quota'))).toEqual([]);
    await page.goto(`${site}/runs/`);
    await page.getByText('This browser stores nothing').waitFor();
  });
});
