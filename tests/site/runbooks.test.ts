import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { readRecord } from '../../src/runbook/log.ts';
import { sharedBrowser } from './browser.ts';

const site = inject('site');
const runbook = `${site}/runbooks/disk-filling/`;
const browser = sharedBrowser();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await browser().newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  page = await context.newPage();
});

const step = (title: string) => page.locator('wb-step').filter({ has: page.getByRole('heading', { name: title }) });
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe('parameters', () => {
  test('come with the address of the alert and are in the copied command', async () => {
    await page.goto(`${runbook}?mountpoint=/var/log`);
    await step('See how full it is').getByRole('button', { name: 'Copy command' }).click();
    await step('See how full it is').getByText('Copied').waitFor();
    expect(await clipboard()).toBe('df -h --output=source,fstype,size,avail,pcent,ipcent,target /var/log');
    await page.getByLabel('mountpoint', { exact: true }).fill('/srv');
    await step('See how full it is').getByText('Changed since it was copied').waitFor();
  });

  test('are everywhere at once, survive a reload and are in the address to share', async () => {
    await page.goto(runbook);
    const places = page.locator('wb-value[data-name="mountpoint"]');
    expect(await places.first().innerText()).toBe('‹mountpoint›');
    await page.getByLabel('mountpoint', { exact: true }).fill('/srv');
    expect(new Set(await places.allInnerTexts())).toEqual(new Set(['/srv']));
    expect(new URL(page.url()).search).toBe('?mountpoint=%2Fsrv');
    await page.goto(runbook);
    expect(await places.first().innerText()).toBe('/srv');
  });

  test('that are missing or wrong keep a command from being copied', async () => {
    await page.goto(`${runbook}?mountpoint=/var;reboot`);
    expect(await page.getByLabel('mountpoint', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    const first = step('See how full it is');
    await first.getByRole('button', { name: 'Copy command' }).click();
    await first.getByRole('link', { name: 'Fill in mountpoint first' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('value-mountpoint');
  });
});

describe('steps', () => {
  test('mark what comes next at its label, not at every bold word', async () => {
    await page.goto(`${site}/runbooks/declare-an-incident/`);
    const marks = await step('See what fires')
      .locator('.wb-next strong')
      .evaluateAll((bold) => bold.map((word) => getComputedStyle(word, '::before').content));
    expect(marks).toHaveLength(2);
    expect(marks[0]).toContain('→');
    expect(marks[1]).toBe('none');
  });

  test('stay checked off after a reload, each for its own incident', async () => {
    await page.goto(runbook);
    const box = step('Find the biggest folders').getByRole('checkbox');
    await box.check();
    await step('Find the biggest folders')
      .getByText(/^at \d\d:\d\d UTC$/)
      .waitFor();
    await page.reload();
    expect(await box.isChecked()).toBe(true);
    expect(await page.locator('[data-count]:visible').first().innerText()).toBe('1');
    await page.goto(`${runbook}?incident=INC-7`);
    expect(await box.isChecked()).toBe(false);
  });

  test('that destroy something let their command go only when the warning was read', async () => {
    await page.goto(runbook);
    const danger = step('Shorten the journal');
    const copy = danger.getByRole('button', { name: 'Copy command' });
    expect(await copy.isDisabled()).toBe(true);
    await danger.getByLabel('I have read this').check();
    await copy.click();
    await danger.getByText('Copied').waitFor();
    expect(await clipboard()).toBe('sudo journalctl --vacuum-size=500M');
  });

  test('have no other copy button', async () => {
    await page.goto(runbook);
    expect(await page.locator('.expressive-code').count()).toBe(0);
  });

  test('make a record that a post-mortem can begin from', async () => {
    await page.goto(`${runbook}?mountpoint=/var&incident=INC-204`);
    const biggest = step('Find the biggest folders');
    await biggest.getByRole('checkbox').check();
    await biggest.getByText('Note', { exact: true }).click();
    await biggest.getByRole('textbox').fill('40 GB | in /var/log');
    await page.getByRole('button', { name: 'Copy what I did' }).click();
    await page.getByText('Copied. Paste').waitFor();
    const { record, problems } = readRecord(await clipboard());
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      runbook: 'disk-filling',
      incident: 'INC-204',
      values: { mountpoint: '/var' },
      steps: [{ step: 'Find the biggest folders', note: '40 GB | in /var/log' }],
    });
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await biggest.getByRole('checkbox').isChecked()).toBe(false);
  });
});

describe('the page', () => {
  test('tells examples and all warnings without scripts', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const reader = await plain.newPage();
    await reader.goto(runbook);
    expect(await reader.locator('wb-value').first().innerText()).toBe('/var');
    expect(await reader.getByText('The commands below contain examples').isVisible()).toBe(true);
    expect(await reader.getByText('I have read this').first().isVisible()).toBe(false);
    expect(await reader.getByText('Copy command').first().isVisible()).toBe(false);
  });

  test('is accessible while its steps are being done', async () => {
    await page.goto(`${runbook}?mountpoint=/var`);
    await page.locator('wb-step [data-done]').first().check();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('prints its steps and warnings, and nothing that only works on a screen', async () => {
    await page.goto(`${runbook}?mountpoint=/var`);
    await page.emulateMedia({ media: 'print' });
    const first = step('See how full it is');
    expect(await first.locator('pre').innerText()).toContain('target /var');
    expect(await page.getByText('Destructive:').first().isVisible()).toBe(true);
    for (const hidden of [
      'wb-step button[data-copy]',
      '.wb-done',
      '.bar',
      'wb-record',
      '[data-incident]',
      'header',
      'nav.sidebar',
    ])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  });

  test('names each of its parts once, also where a parameter is called incident', async () => {
    await page.goto(`${site}/runbooks/declare-an-incident/?incident=INC-7`);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(await page.getByLabel('incident', { exact: true }).inputValue()).toBe('INC-7');
  });

  test('has nothing smaller than a thumb among its controls, and nothing wider than the phone', async () => {
    await page.goto(runbook);
    const sizes = await page
      .locator('wb-step button:not(.wb-term), wb-step label, wb-step summary, .bar a')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0 && height < 44),
      );
    expect(sizes).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test.each([390, 1440])('shows every command whole before it is copied, at %d px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${runbook}?mountpoint=/srv/${'long/'.repeat(40)}end`);
    const hidden = await page
      .locator('wb-command pre')
      .evaluateAll((all) => all.map((pre) => pre.scrollWidth - pre.clientWidth).filter((cut) => cut > 0));
    expect(hidden).toEqual([]);
  });
});
