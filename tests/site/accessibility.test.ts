import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, widths } from './browser.ts';

const visit = useBrowser();

/** One page of each kind of page. */
const pages = [
  '/',
  '/404.html',
  '/actions/',
  '/alerts/',
  '/api/',
  '/causes/',
  '/causes/monitoring-gap/',
  '/help/',
  '/help/add-a-page/',
  '/help/fields/runbook/',
  '/help/checks/',
  '/help/checks/known-link/',
  '/errors/',
  '/glossary/saturation/',
  '/guides/',
  '/guides/skills/',
  '/guides/skills/golden-signals/',
  '/guides/writing/components/',
  '/guides/writing/diagrams/',
  '/health/',
  '/matrices/all/',
  '/matrices/findings/',
  '/matrices/incident-response/',
  '/offline/',
  '/postmortems/',
  '/postmortems/drafts/',
  '/postmortems/exercise-replication-slot-disk/',
  '/postmortems/insights/',
  '/roles/',
  '/roles/compare/',
  '/roles/sre/',
  '/runbooks/',
  '/runbooks/disk-filling/?mountpoint=/var',
  '/search/',
  '/services/',
  '/services/checkout/',
  '/start/',
];

/** What to look for: everything in light; in dark what only colours can spoil, since nothing else differs. */
const axe = {
  light: (page: Page) =>
    new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
  dark: (page: Page) => axe.light(page).withRules(['color-contrast', 'link-in-text-block']),
};

test.each(
  pages,
)('%s is accessible, fits, and asks no other host, on phone and desk, in light and dark', async (path) => {
  const { page, troubles } = await visit(path, { width: widths.desk, theme: 'light' });
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
    for (const width of Object.values(widths)) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await axe[theme](page).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      expect(found, `${theme}, ${width} px`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${theme}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  expect(troubles).toEqual([]);
});
