import type { Page } from 'playwright-core';

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the handbook' });
export const field = (page: Page) => dialog(page).getByRole('combobox');
export const options = (page: Page) => dialog(page).getByRole('option');
export const status = (page: Page) => dialog(page).getByRole('status');

/** Opens the dialog, types a query and waits for its answer. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
  await status(page)
    .getByText(/pages?\.|Nothing found/)
    .waitFor();
}

/** The index comes late from now on. */
export const slow = (page: Page) =>
  page.route('**/pagefind/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
