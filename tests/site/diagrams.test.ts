import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { gallery } from '../unit/diagrams/gallery.ts';
import { type Theme, useBrowser, widths } from './browser.ts';

const path = '/guides/writing/diagrams/';
const visit = useBrowser();

describe.each(Object.entries(widths))('on a %s', (_, width) => {
  test.each<Theme>(['light', 'dark'])('the gallery is free of accessibility faults in the %s theme', async (theme) => {
    const { page, context, troubles } = await visit(path, { width, theme });
    const { violations } = await new AxeBuilder({ page }).include('wb-diagram').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

test('the accessibility tree names every diagram and describes it', async () => {
  const { page, context } = await visit(path);
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
  await context.close();
});

test('no id stands twice on the page', async () => {
  const { page, context } = await visit(path);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await context.close();
});

test('diagrams and their text are there without scripts', async () => {
  const { page, context } = await visit(path, { scripts: false });
  expect(await page.locator('svg.diagram-svg').count()).toBe(gallery.length);
  expect(await page.locator('svg.diagram-svg').first().isVisible()).toBe(true);
  await page.getByText('Diagram as text').first().click();
  expect(await page.locator('.diagram-source pre').first().isVisible()).toBe(true);
  expect(await page.locator('.diagram-open').count()).toBe(0);
  await context.close();
});

test('the frame scrolls and the full screen opens, zooms and closes with the keyboard alone', async () => {
  const { page, context } = await visit(path, { width: widths.phone });
  const viewer = page.locator('wb-diagram').nth(3);
  const frame = viewer.locator('.diagram-frame');
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((element) => (element as HTMLElement).scrollLeft > 0, await frame.elementHandle());

  await viewer.locator('.diagram-open').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const width = () => dialog.locator('svg.diagram-svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const fitted = await width();
  expect(fitted).toBeLessThanOrEqual(widths.phone);
  await page.keyboard.press('+');
  expect(await width()).toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  expect(await width()).toBeCloseTo(fitted);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await frame.locator('svg.diagram-svg').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('diagram-open');
  await context.close();
});

test('touch targets are large enough', async () => {
  const { page, context } = await visit(path, { width: widths.phone });
  for (const target of ['.diagram-open', '.diagram-source summary']) {
    const box = await page.locator(target).first().boundingBox();
    expect(box?.height, target).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

test('in print a diagram is light and whole, without its controls', async () => {
  const { page, context } = await visit(path, { theme: 'dark', width: 700 });
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
  await context.close();
});

test('no page ships Mermaid, and a page without a diagram ships nothing for them', () => {
  const scripts = readdirSync('dist/_astro')
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`dist/_astro/${file}`, 'utf8'));
  expect(scripts.filter((text) => /mermaidAPI|flowchart-v2/.test(text))).toEqual([]);
  expect(readFileSync('dist/guides/writing/add-a-page/index.html', 'utf8')).not.toContain('wb-diagram');
  expect(readFileSync('dist/guides/writing/diagrams/index.html', 'utf8')).toContain('<wb-diagram');
});
