import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const exercise = '/postmortems/exercise-replication-slot-disk/';
/** A long list comes piece by piece, as one scrolls. */
async function shown(page: Page): Promise<string[]> {
  const more = page.locator('wb-facets [data-more]');
  // Asked directly: the button flees while the list grows by itself.
  while (await more.isVisible()) await more.evaluate((button: HTMLElement) => button.click());
  return page.locator('wb-facets [data-item] > a').allTextContents();
}
/** The words of the address or the field have been looked for. */
const answered = (page: Page) =>
  page
    .locator('wb-facets [data-status]')
    .getByText(/whole text for|could not be loaded/)
    .waitFor();
const status = (page: Page) => page.locator('wb-facets [data-status]').innerText();
const countOf = async (page: Page, name: string, value: string) =>
  Number(
    await page
      .locator(`input[name="${name}"][value="${value}"]`)
      .locator('xpath=..')
      .locator('[data-count]')
      .textContent(),
  );
const tick = async (page: Page, name: string, value: string) => {
  const box = page.locator(`input[name="${name}"][value="${value}"]`);
  await box.evaluate((element) => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
  });
  await box.click();
};

describe('the library', () => {
  test('narrows by any combination, counts what each further choice would leave, and keeps it in the address', async () => {
    const { page } = await visit('/postmortems/');
    const all = (await shown(page)).length;
    const exercises = await countOf(page, 'origin', 'exercise');
    await tick(page, 'origin', 'exercise');
    expect((await shown(page)).length).toBe(exercises);
    expect(await status(page)).toMatch(new RegExp(`^${exercises} of \\d+ post-mortems$`));
    // The count within the same facet leaves the choice there aside.
    const others = (await countOf(page, 'origin', 'public')) + (await countOf(page, 'origin', 'ours'));
    expect(others + exercises).toBe(all);
    const alerts = await countOf(page, 'detection', 'alert');
    expect(alerts).toBeLessThanOrEqual(exercises);
    await tick(page, 'detection', 'alert');
    expect((await shown(page)).length).toBe(alerts);
    expect(new URL(page.url()).search).toBe('?detection=alert&origin=exercise');
    await page.goBack();
    expect((await shown(page)).length).toBe(exercises);
    expect(await page.locator('input[name="detection"][value="alert"]').isChecked()).toBe(false);
    await page.goBack();
    expect((await shown(page)).length).toBe(all);
    await page.goForward();
    expect((await shown(page)).length).toBe(exercises);
  });

  test('an address is a filtered view, sorted as it says', async () => {
    const { page } = await visit('/postmortems/?cause=expiry&q=certificate&sort=oldest');
    await answered(page);
    const titles = await shown(page);
    expect(titles.length).toBeGreaterThan(1);
    expect(await page.locator('input[name="cause"][value="expiry"]').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox', { name: 'Search the whole text' }).inputValue()).toBe('certificate');
    const years = async () =>
      (await page.locator('wb-facets [data-item] .facts').allTextContents()).map((text) =>
        Number(/\d{4}/.exec(text)?.[0]),
      );
    expect(await years()).toEqual((await years()).toSorted());
    await page.locator('[data-sort-by]').selectOption('newest');
    expect((await shown(page)).toSorted()).toEqual(titles.toSorted());
    await page.getByRole('button', { name: 'Remove filter: ' }).click();
    expect(new URL(page.url()).search).toBe('?q=certificate&sort=newest');
  });

  test('searches the whole text with the search of the site, best match first, and says so', async () => {
    const { page } = await visit('/postmortems/');
    // Words of a body: the list itself does not show them.
    expect(await page.locator('wb-facets [data-list]').innerText()).not.toContain('DMARC');
    const box = page.getByRole('searchbox', { name: 'Search the whole text' });
    await box.fill('failures by mail DMARC');
    await answered(page);
    expect(await status(page)).toMatch(/Searched their whole text for “failures by mail DMARC”/);
    expect((await shown(page))[0]).toContain('GitLab');
    expect(await page.locator('[data-sort-by]').inputValue()).toBe('best');
    await page.locator('[data-sort-by]').selectOption('newest');
    expect(new URL(page.url()).search).toContain('sort=newest');
    await box.fill('');
    await expect.poll(() => page.locator('[data-sort-by]').inputValue()).toBe('newest');
  });

  test('without the search it looks through what the list shows, and says so', async () => {
    const { page } = await visit('/404.html');
    await page.route(/\/pagefind\//, (route) => route.abort());
    await page.goto('/postmortems/?q=replication');
    await answered(page);
    expect(await status(page)).toContain('The search could not be loaded, so only what this list shows was searched.');
    expect((await shown(page)).length).toBeGreaterThan(0);
  });

  test('typing is one step back, finds words anywhere, and says when nothing fits', async () => {
    const { page } = await visit('/postmortems/');
    const all = await status(page);
    const box = page.getByRole('searchbox', { name: 'Search the whole text' });
    await box.pressSequentially('zyzzyva');
    await answered(page);
    expect(await page.getByText('Nothing matches all of this.').isVisible()).toBe(true);
    expect(await status(page)).toMatch(/^0 of/);
    await page.goBack();
    expect(await status(page)).toBe(all);
    await box.fill('standby');
    await answered(page);
    expect((await shown(page)).length).toBeGreaterThan(0);
  });

  test('those without a time to resolve come last in either order', async () => {
    const { page } = await visit('/postmortems/?sort=longest');
    for (const order of ['longest', 'shortest']) {
      await page.locator('[data-sort-by]').selectOption(order);
      await shown(page);
      const facts = await page.locator('wb-facets [data-item] .facts').allTextContents();
      const unknown = facts.map((text) => text.includes('time to resolve unknown'));
      expect(unknown).toContain(true);
      expect(unknown.indexOf(true)).toBe(unknown.lastIndexOf(false) + 1);
    }
  });

  test('without scripts it is a list by year, with ways by cause and by service', async () => {
    const { page } = await visit('/postmortems/', { scripts: false });
    expect(await page.locator('[data-item]').count()).toBeGreaterThan(7);
    expect(await page.getByRole('link', { name: 'Public, 2017', exact: true }).getAttribute('href')).toBe(
      '#public-2017',
    );
    expect(await page.locator('[data-controls]').first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'By contributing cause' }).click();
    await page.getByRole('link', { name: 'Monitoring gap' }).click();
    expect(await page.locator('h1').innerText()).toBe('Monitoring gap');
    expect(await page.locator('main li a[href^="/postmortems/"]').count()).toBeGreaterThan(2);
    await page.goto('/postmortems/services/checkout/');
    expect(await page.locator('main li a[href^="/postmortems/"]').count()).toBeGreaterThan(2);
  });
});

describe('a post-mortem', () => {
  test('draws its course to scale, and says it without the drawing', async () => {
    const { page } = await visit(exercise, { scripts: false });
    const row = (name: string) => page.locator(`[data-course] [data-milestone="${name}"]`);
    expect(await row('detected').locator('.span').innerText()).toContain('1\u00a0min');
    expect(await row('resolved').locator('.span').innerText()).toContain('11\u00a0h 53\u00a0min');
    const width = async (name: string) => (await row(name).locator('.bar').boundingBox())?.width ?? 0;
    expect((await width('mitigated')) / (await width('resolved'))).toBeCloseTo(44 / (11 * 60 + 53), 2);
  });

  test('shows the reader’s own time beside UTC, without moving anything', async () => {
    const { page } = await visit(exercise, { timezone: 'Asia/Kolkata' });
    const when = page.locator('[data-milestone="started"] .when').last();
    await when.getByText('your time').waitFor();
    expect(await when.innerText()).toMatch(/14 October 2026, 19:37 UTC\s+15 Oct, 01:07 your time/);
    // As high before the script as after it, however late that comes.
    const heights = await when.evaluate((element) => {
      const after = element.getBoundingClientRect().height;
      for (const local of element.querySelectorAll('[data-local]')) local.textContent = '';
      return { before: element.getBoundingClientRect().height, after };
    });
    expect(heights.before).toBe(heights.after);
  });

  test('names similar incidents with the reason, its causes, and what is overdue in words', async () => {
    const { page } = await visit(exercise);
    const similar = page.locator('#similar-incidents ~ ol').first();
    expect(await similar.getByRole('link').count()).toBeGreaterThan(0);
    expect(await similar.innerText()).toMatch(/same .*cause/);
    expect(await page.locator('.facts a[href="/causes/capacity-limit/"]').count()).toBe(1);
    expect(await page.locator('#alert-inactive-slot').innerText()).toMatch(/days overdue|Done|In progress|Open/);
  });

  test('is a drill by keyboard: step by step, with answers kept, and out again', async () => {
    const { page } = await visit(exercise);
    await page.getByRole('button', { name: 'Run this as a drill' }).focus();
    await page.keyboard.press('Enter');
    const drill = page.getByRole('dialog', { name: 'Drill' });
    const revealed = drill.locator('[data-revealed] li');
    const steps = Number((await drill.locator('[data-progress]').innerText()).split(' of ')[1]);
    expect(await revealed.count()).toBe(1);
    // What nobody on call could know yet is not given away.
    expect(await drill.locator('[data-revealed]').innerText()).not.toContain('reporting replica is switched off');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Look at the disk');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await revealed.count()).toBe(2);
    expect(await drill.locator('[data-revealed]').innerText()).toContain('You: Look at the disk');
    expect(await drill.locator('[data-question]').innerText()).not.toBe('');
    await page.keyboard.press('ArrowLeft');
    expect(await drill.getByRole('textbox').inputValue()).toBe('Look at the disk');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
    expect(await drill.locator('[data-progress]').innerText()).toBe('The end');
    expect(await revealed.count()).toBe(steps);
    expect(await drill.locator('[data-unseen]').innerText()).toContain('reporting replica is switched off');
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await drill.isVisible()).toBe(false);
    expect(
      await page.getByRole('button', { name: 'Run this as a drill' }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
  });
});

test('actions can be narrowed to one role’s overdue ones, and lead to their post-mortem', async () => {
  const { page } = await visit('/actions/?state=done&owner=sre');
  const titles = page.locator('wb-facets [data-item] .what a');
  const count = await titles.count();
  expect(count).toBeGreaterThan(0);
  expect(await page.locator('wb-facets [data-status]').innerText()).toMatch(new RegExp(`^${count} of`));
  await titles.first().click();
  expect(new URL(page.url()).hash).not.toBe('');
  expect(await page.locator(':target').innerText()).toContain('Done');
});

test('a post-mortem begins with its summary; facts and course come after it, then the rest', async () => {
  const { page } = await visit('/postmortems/mail-certificate-expired/', { width: 390 });
  const tops = await page
    .locator('#summary, .wb-facts.facts, #impact, #contributing-causes')
    .evaluateAll((all) => all.map((one) => one.id || 'facts'));
  expect(tops).toEqual(['summary', 'facts', 'impact', 'contributing-causes']);
  // Whose clock is UTC reads each time once.
  expect(await page.locator('[data-local]').allInnerTexts()).not.toContainEqual(expect.stringContaining('your time'));
});
