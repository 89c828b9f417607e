import { expect, inject, test } from 'vitest';
import { useBrowser, watchShifts, widths } from './browser.ts';

const visit = useBrowser();
const path = '/guides/writing/components/';

/** What each component shows in the fixture handbook, in order; all of it comes from other pages. */
const shown = [
  'Keep the incident’s timeline',
  'Call in the roles that are needed',
  'Confirmations refused after a certificate expired',
  '1 more in the library of post-mortems.',
  'No post-mortem fits this so far.',
  'Someone is told when mail waits for an hour.',
  'Slow responses',
  'Who to call about disk filling',
];

test('without scripts each component shows what the handbook knows, and tabs can be chosen', async () => {
  const { page } = await visit(path, { scripts: false, width: widths.phone });
  const main = page.locator('main');
  const text = await main.innerText();
  for (const words of shown) expect(text).toContain(words);
  expect(await main.locator('wb-live').count()).toBe(0);
  expect(await main.locator('svg a').count()).toBeGreaterThan(1);
  const [machine, cluster] = [main.getByText('Ask the journal'), main.getByText('Ask the pod')];
  expect([await machine.isVisible(), await cluster.isVisible()]).toEqual([true, false]);
  await main.getByRole('radio', { name: 'Cluster' }).first().check();
  expect([await machine.isVisible(), await cluster.isVisible()]).toEqual([false, true]);
  const details = main.getByText('A restart frees');
  expect(await details.isVisible()).toBe(false);
  await main.getByText('Why restart at all').click();
  expect(await details.isVisible()).toBe(true);
});

test('a part of a matrix leads to the whole, and takes no anchor of the page', async () => {
  const { page } = await visit(path);
  const cells = page.locator('wb-matrix tbody tr');
  expect(await cells.count()).toBe(1);
  expect(await cells.getByRole('link').getAttribute('href')).toBe('/matrices/incident-response/#keep-the-timeline');
  expect(await page.locator('wb-matrix [id]').count()).toBe(0);
});

test('tabs go by arrow keys; the choice is kept, for all of the same names, and moves nothing later', async () => {
  const { page } = await visit(path);
  const radios = page.getByRole('radiogroup', { name: 'What to show' }).getByRole('radio', { name: 'Cluster' });
  expect(await radios.count()).toBe(2);
  await page.getByRole('radio', { name: 'Machine' }).first().focus();
  await page.keyboard.press('ArrowRight');
  const pods = [page.getByText('Ask the pod'), page.getByText('Restart the pod.')];
  for (const pod of pods) await pod.waitFor();
  const shifts = await watchShifts(page);
  await page.reload();
  for (const pod of pods) await pod.waitFor();
  expect(await radios.last().isChecked()).toBe(true);
  expect(await shifts()).toBeLessThan(0.001);
});

test('on paper all tabs are there with their labels, and what was folded away', async () => {
  const { page } = await visit(path);
  await page.emulateMedia({ media: 'print' });
  const main = page.locator('main');
  for (const words of ['Ask the journal', 'Ask the pod', 'Restart the unit.', 'Restart the pod.', 'A restart frees'])
    expect(await main.getByText(words).isVisible(), words).toBe(true);
  expect(await main.locator('.wb-tab-name').allInnerTexts()).toEqual(['Machine', 'Cluster', 'Machine', 'Cluster']);
  expect(await main.getByRole('radio').count()).toBe(0);
});

test('a card leads on by its whole face', async () => {
  const { page } = await visit(path, { width: widths.phone });
  // Forced, since the link lies over the text.
  await page.getByText('When a restart does not help.').click({ force: true });
  await page.waitForURL('**/runbooks/disk-filling/');
});

test('its Markdown, to which the overview for assistants leads, and the search have what it shows', async () => {
  const site = inject('site');
  const get = async (address: string) => (await fetch(`${site}${address}`)).text();
  const [, address = ''] = /\[Every component once\]\((\S+)\)/.exec(await get('/llms.txt')) ?? [];
  const markdown = await get(address);
  for (const words of ['Keep the incident’s timeline', 'Confirmations refused', 'Ask the pod', 'A restart frees'])
    expect(markdown).toContain(words);
  const { page } = await visit('/search/?q=restart+frees+leak');
  await page.locator('main').getByRole('link', { name: 'Every component once' }).first().waitFor();
});

test('the pages that a component names list its page among those that refer to them', async () => {
  const { page } = await visit('/matrices/incident-response/');
  const connections = page.getByRole('complementary', { name: 'Connections' });
  expect(await connections.getByRole('link', { name: 'Every component once' }).count()).toBe(1);
});
