import { describe, expect, test } from 'vitest';
import { useBrowser, watchShifts, widths } from './browser.ts';

const visit = useBrowser();

describe('the first ninety days', () => {
  test('ticks survive a reload, the count follows, and starting over clears them', async () => {
    const { page } = await visit('/roles/sre/');
    const list = page.locator('wb-checklist[data-name="onboarding:sre"]');
    const total = await list.locator('input').count();
    await list.locator('input').first().check();
    await list.locator('input').nth(2).press('Space');
    expect(await list.locator('[data-count]').innerText()).toBe(`2 of ${total}`);
    await page.reload();
    expect(await list.locator('input:checked').count()).toBe(2);
    expect(await list.locator('progress').getAttribute('value')).toBe('2');
    page.once('dialog', (dialog) => dialog.dismiss());
    await list.getByRole('button', { name: 'Start over' }).click();
    expect(await list.locator('input:checked').count()).toBe(2);
    page.once('dialog', (dialog) => dialog.accept());
    await list.getByRole('button', { name: 'Start over' }).click();
    await page.reload();
    expect(await list.locator('input:checked').count()).toBe(0);
  });

  test('they can be copied as Markdown with their ticks, under their headings', async () => {
    const { page, context } = await visit('/roles/sre/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const list = page.locator('wb-checklist[data-name="onboarding:sre"]');
    await list.locator('input').first().check();
    await list.getByRole('button', { name: 'Copy as Markdown' }).click();
    await list.getByText('Copied').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines.slice(0, 3)).toEqual(['# First ninety days: Site reliability engineer', '', '## Day 1']);
    expect(lines.filter((line) => line.startsWith('- [x] '))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/^- \[ \] \[.+\]\(http:\/\/.+\/\)/m);
    expect(lines.filter((line) => line.startsWith('- [ ] '))).toHaveLength((await list.locator('input').count()) - 1);
  });

  test('without scripts they are a plain list', async () => {
    const { page } = await visit('/roles/sre/', { scripts: false });
    expect(await page.locator('wb-checklist input:visible').count()).toBe(0);
    expect(await page.locator('wb-checklist[data-name="onboarding:sre"] li:visible').count()).toBeGreaterThan(3);
  });

  test('are within two screens of a phone, and their text ticks', async () => {
    const { page } = await visit('/roles/sre/', { width: widths.phone });
    const list = page.locator('wb-checklist[data-name="onboarding:sre"]');
    const first = list.locator('label').first();
    expect((await first.boundingBox())?.y).toBeLessThan(2 * 844);
    expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await first.locator('.text').click({ position: { x: 5, y: 12 } });
    expect(await first.locator('input').isChecked()).toBe(true);
  });

  test('a responsibility leads to the guide that says how to do it', async () => {
    const { page } = await visit('/roles/sre/#responsibilities');
    const link = page.locator('details[open]').getByText('How to do it:').getByRole('link');
    expect(await link.getAttribute('href')).toBe('/guides/first-on-call-shift/');
  });

  test('what is folded opens for whoever comes to its heading', async () => {
    const { page } = await visit('/roles/sre/#activities');
    await page.locator('details[open]').getByRole('heading', { name: 'Your part in each activity' }).waitFor();
  });

  test('no script moves the page when it arrives', async () => {
    const { page } = await visit('/404.html');
    const shifts = await watchShifts(page);
    for (const path of ['/roles/sre/', '/matrices/incident-response/', '/roles/', '/roles/compare/']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts(), path).toBeLessThan(0.02);
    }
  });
});

describe('comparing roles', () => {
  test('the address chooses the roles, and a change goes back into it', async () => {
    const { page } = await visit('/roles/compare/?roles=sre,sysadmin');
    const heads = page.locator('thead th[data-role]:visible');
    expect(await heads.allInnerTexts()).toEqual(['Site reliability engineer', 'Systems administrator']);
    await page.getByRole('checkbox', { name: 'Scribe' }).check();
    expect(new URL(page.url()).searchParams.get('roles')?.split(',').sort()).toEqual(['scribe', 'sre', 'sysadmin']);
    await page.getByRole('checkbox', { name: 'Developer', exact: true }).check();
    expect(await page.getByRole('checkbox', { name: 'Incident commander' }).isDisabled()).toBe(true);
  });

  test('what differs is marked, and the rest can be put away', async () => {
    const { page } = await visit('/roles/compare/?roles=sre,devops-engineer');
    const shown = page.locator('tr[data-row]:visible');
    const [all, marked] = [await shown.count(), await page.locator('tr[data-row]:visible .differs:visible').count()];
    expect(marked).toBeGreaterThan(0);
    expect(marked).toBeLessThan(all);
    await page.getByRole('checkbox', { name: 'Only what differs' }).check();
    expect(await shown.count()).toBe(marked);
  });
});

describe('a matrix', () => {
  test('is filtered by role and letter from the keyboard, and the view is a link', async () => {
    const { page } = await visit('/matrices/incident-response/');
    const rows = page.locator('wb-matrix tbody tr:visible');
    const all = await rows.count();
    await page.locator('[data-filter=role]').focus();
    await page.keyboard.type('Scribe');
    await page.locator('[data-filter=letter]').focus();
    await page.keyboard.type('A');
    const shown = await rows.count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator('[data-count]').innerText()).toBe(`${shown} of ${all} activities`);
    expect(page.url()).toMatch(/\?role=scribe&letter=A$/);
    await page.reload();
    expect(await rows.count()).toBe(shown);
  });

  test('has one stop for its letters; arrow keys go on, each letter says what it means, Escape puts it away', async () => {
    const { page } = await visit('/matrices/incident-response/');
    const letters = page.locator('wb-matrix [data-explain]');
    expect(await page.locator('wb-matrix [data-explain][tabindex="0"]').count()).toBe(1);
    await letters.first().focus();
    const why = page.locator('wb-matrix .why');
    const first = await why.innerText();
    expect(first).toMatch(/^(Accountable|Responsible|Consulted|Informed): \S/);
    await page.keyboard.press('ArrowDown');
    expect(await why.innerText()).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await why.isVisible()).toBe(false);
  });

  test('is a stack of cards on a phone, each with its letters and whose they are', async () => {
    const { page } = await visit('/matrices/incident-response/', { width: widths.phone });
    expect(await page.locator('wb-matrix thead').isVisible()).toBe(false);
    const card = page.locator('#declare-an-incident');
    expect(await card.innerText()).toContain('Site reliability engineer');
    expect((await card.boundingBox())?.width).toBeLessThan(widths.phone);
  });

  test('can be taken away as CSV, JSON and Markdown', async () => {
    const { page, context } = await visit('/matrices/releases/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const csv = await (await page.request.get('/matrices/releases.csv')).text();
    // A spreadsheet knows UTF-8 by its mark.
    expect(csv.split('\r\n')[0]).toBe('\uFEFFMatrix,Activity,Developer,DevOps engineer,Site reliability engineer,Note');
    const json = (await (await page.request.get('/matrices/releases.json')).json()) as { activities: unknown[] };
    expect(csv.trim().split('\r\n')).toHaveLength(json.activities.length + 1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\| Activity \| Dev/);
  });

  test('all of them stand on one page that can be searched', async () => {
    const { page } = await visit('/matrices/all/');
    await page.getByLabel('Activity', { exact: true }).fill('certificate');
    const rows = page.locator('wb-matrix tbody tr:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const text of await rows.allInnerTexts()) expect(text.toLowerCase()).toContain('certificate');
  });
});

test('“Who do I ask?” names the role, its reason and how to reach it', async () => {
  const { page } = await visit('/roles/');
  await page.getByLabel('Who do I ask?').fill('expired certificate');
  const first = page.locator('[data-answers] li').first();
  await first.waitFor();
  expect(await first.innerText()).toMatch(/^Site reliability engineer\naccountable for Renew a certificate/);
  await page.getByLabel('Who do I ask?').fill('zzzz qqqq');
  await page.getByText('No activity matches that').waitFor();
});

describe('a glossary term in prose', () => {
  const path = '/guides/error-budgets/';

  test('shows its definition on focus and goes away with Escape, moving nothing', async () => {
    const { page } = await visit(path);
    const term = page.locator('button.wb-term').first();
    const card = page.locator('.wb-term-card').first();
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    expect(await card.isVisible()).toBe(false);
    await page.locator('h1').click();
    while (!(await term.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
    await card.waitFor({ state: 'visible' });
    expect(await height()).toBe(before);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  test('shows it on a click without scripts, too', async () => {
    const { page } = await visit(path, { scripts: false });
    await page.locator('button.wb-term').first().click();
    expect(await page.locator('.wb-term-card').first().isVisible()).toBe(true);
  });

  test('is marked once a page, and never in headings, links or code', async () => {
    const { page } = await visit(path);
    const targets = await page
      .locator('button.wb-term')
      .evaluateAll((all) => all.map((one) => one.getAttribute('popovertarget')));
    expect(new Set(targets).size).toBe(targets.length);
    expect(await page.locator(':is(h1, h2, h3, a, code, pre) button.wb-term').count()).toBe(0);
  });
});

test.each([
  '/matrices/all/',
  '/roles/compare/',
  '/matrices/incident-response/',
])('%s ends where its content ends', async (path) => {
  const { page, context } = await visit(path);
  await page.locator('.wb-frame').first().waitFor();
  const blank = await page.evaluate(() => {
    const ends = [...document.querySelectorAll('main, footer')].map((part) => part.getBoundingClientRect().bottom);
    return document.documentElement.scrollHeight - scrollY - Math.max(...ends);
  });
  expect(blank).toBeLessThan(100);
  await context.close();
});
