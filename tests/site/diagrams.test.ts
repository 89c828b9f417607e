import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { gallery } from '../unit/diagrams/gallery.ts';
import { useBrowser, widths } from './browser.ts';

const path = '/guides/writing/diagrams/';
const visit = useBrowser();

test('the accessibility tree names every diagram and describes it', async () => {
  const { page } = await visit(path);
  for (const { title, source } of new Map(gallery.map((diagram) => [diagram.title, diagram])).values()) {
    const role = /^\s*click /m.test(source) ? 'group' : 'img';
    const image = page
      .locator(`svg[role="${role}"]`)
      .and(page.getByRole(role, { name: title as string, exact: true }))
      .first();
    expect(await image.count(), title).toBe(1);
    const description = await image.evaluate(
      (svg) => document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(description, title).toMatch(/\w.*\.$/);
  }
});

test('no id stands twice on the page', async () => {
  const { page } = await visit(path);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('diagrams and their text are there without scripts', async () => {
  const { page } = await visit(path, { scripts: false });
  expect(await page.locator('svg.diagram-svg').count()).toBe(gallery.length);
  expect(await page.locator('svg.diagram-svg').first().isVisible()).toBe(true);
  await page.getByText('Diagram as text').first().click();
  expect(await page.locator('.diagram-source pre').first().isVisible()).toBe(true);
  expect(await page.locator('.diagram-open').count()).toBe(0);
});

test('the frame scrolls and the full screen opens, zooms and closes with the keyboard alone', async () => {
  const { page } = await visit(path, { width: widths.phone });
  const viewer = page.locator('wb-diagram').nth(3);
  const frame = viewer.locator('.diagram-frame');
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((element) => (element as HTMLElement).scrollLeft > 0, await frame.elementHandle());

  const inline = (await frame.locator('svg.diagram-svg').boundingBox())?.width ?? 0;
  await viewer.locator('.diagram-open').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const width = () => dialog.locator('svg.diagram-svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const opened = await width();
  expect(opened).toBeGreaterThan(1.2 * inline);
  await page.keyboard.press('+');
  expect(await width()).toBeGreaterThan(opened);
  await page.keyboard.press('0');
  expect(await width()).toBeLessThanOrEqual(widths.phone);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await frame.locator('svg.diagram-svg').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('wb-button diagram-open');
});

test('touch targets are large enough', async () => {
  const { page } = await visit(path, { width: widths.phone });
  for (const target of ['.diagram-open', '.diagram-source summary']) {
    const box = await page.locator(target).first().boundingBox();
    expect(box?.height, target).toBeGreaterThanOrEqual(44);
  }
});

test('in print a diagram is light and whole, without its controls', async () => {
  const { page } = await visit(path, { theme: 'dark', width: 700 });
  await page.emulateMedia({ media: 'print' });
  const viewer = page.locator('wb-diagram').nth(2);
  expect(await viewer.locator('.diagram-open').isVisible()).toBe(false);
  const [ground, overflow] = await viewer
    .locator('.diagram-frame')
    .evaluate((frame) => [
      getComputedStyle(frame).backgroundColor,
      (frame.querySelector('svg')?.getBoundingClientRect().right ?? 0) - frame.getBoundingClientRect().right,
    ]);
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(overflow).toBeLessThanOrEqual(0);
});

test('no page ships Mermaid, and a page without a diagram ships nothing for them', () => {
  const dist = join(inject('root'), 'dist');
  const scripts = readdirSync(join(dist, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(dist, '_astro', file), 'utf8'));
  expect(scripts.filter((text) => /mermaidAPI|flowchart-v2/.test(text))).toEqual([]);
  expect(readFileSync(join(dist, 'guides/writing/style/index.html'), 'utf8')).not.toContain('wb-diagram');
  expect(readFileSync(join(dist, 'guides/writing/diagrams/index.html'), 'utf8')).toContain('<wb-diagram');
});
