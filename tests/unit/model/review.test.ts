import { expect, test } from 'vitest';
import { addInterval, reviewOf, reviewsDue } from '../../../src/model/review.ts';
import { config } from '../../../watchbook.config.ts';
import { findingsIn } from '../checks/check-example.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

test.each([
  ['2026-01-31', '1 month', '2026-02-28'],
  ['2024-01-31', '1 month', '2024-02-29'],
  ['2026-11-30', '3 months', '2027-02-28'],
  ['2026-06-01', '12 months', '2027-06-01'],
  ['2024-02-29', '1 year', '2025-02-28'],
  ['2026-12-25', '2 weeks', '2027-01-08'],
  ['2026-02-20', '10 days', '2026-03-02'],
])('%s plus %s is %s', (date, interval, later) => {
  expect(addInterval(date, interval)).toBe(later);
});

test('never never runs out', () => {
  expect(addInterval('2026-01-01', 'never')).toBeUndefined();
});

const handbook = handbookOf({
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/services/old.mdx': serviceFile('Old').replace(
    'reviewed: 2026-06-01',
    'reviewed: 2026-06-01\nreviewEvery: 30 days',
  ),
  'content/services/kept.mdx': serviceFile('Kept').replace(
    'reviewed: 2026-06-01',
    'reviewed: 2026-06-01\nreviewEvery: never',
  ),
});

test('a page’s own interval counts before its kind’s', () => {
  const [old, kept, shop] = (['old', 'kept', 'shop'] as const).map((id) => handbook.find('service', id));
  if (!old || !kept || !shop) throw new Error('pages missing');
  expect(reviewOf(old, config.reviewEvery, '2026-07-03')).toMatchObject({ due: '2026-07-01', daysOver: 2 });
  expect(reviewOf(kept, config.reviewEvery, '2036-07-03')).toMatchObject({ due: undefined, daysOver: undefined });
  expect(reviewOf(shop, config.reviewEvery, '2026-12-01')).toMatchObject({ due: '2026-12-01', daysOver: 0 });
});

test('due reviews come most overdue first, within the asked days', () => {
  expect(reviewsDue(handbook, config.reviewEvery, '2026-11-23', 30).map(({ page }) => page.id)).toEqual([
    'old',
    'shop',
  ]);
  expect(reviewsDue(handbook, config.reviewEvery, '2026-11-23', 0).map(({ page }) => page.id)).toEqual(['old']);
});

test('a page of the product never falls due for the organisation, and its day is never too late for it', async () => {
  const text = '---\ntitle: Write\nsummary: How to write.\nreviewed: 2027-11-23\ntopic: use\n---\n\nText.\n';
  const help = handbookOf({ 'src/help/write.mdx': text }).find('help', 'write');
  expect(help && reviewOf(help, config.reviewEvery, '2040-01-01').due).toBeUndefined();
  const found = await findingsIn({ file: 'src/help/write.mdx', text });
  expect(found.filter(({ rule }) => rule === 'future-date' || rule === 'review-due')).toEqual([]);
});
