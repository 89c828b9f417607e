import { expect, test } from 'vitest';
import { urlOf } from '../../../src/model/page.ts';
import { handbookOf, matrixFile, roleFile, serviceFile } from '../handbook-of.ts';

const small = handbookOf({
  'content/roles/sre.mdx': roleFile(
    'SRE',
    'Look at [the shop](/services/shop/#how-it-fails) and [the shop](/services/shop/) again.',
  ),
  'content/roles/developer.mdx': roleFile('Developer'),
  'content/matrices/incidents.mdx': matrixFile(
    'Incidents',
    ['sre', 'developer'],
    [['declare', 'sre', ['sre'], ['developer']]],
  ),
  'content/services/shop.mdx': serviceFile('Shop', ['database', 'nowhere']),
  'content/services/database.mdx': serviceFile('Database'),
});

test('a page is found by kind and id, and by its address with or without anchor and last slash', () => {
  const shop = small.find('service', 'shop');
  expect(shop?.data.title).toBe('Shop');
  expect(shop && urlOf(shop)).toBe('/services/shop/');
  for (const url of ['/services/shop/', '/services/shop', '/services/shop/#what-it-does', '/services/shop/?a=1#b']) {
    expect(small.at(url)).toBe(shop);
  }
  expect(small.at('/services/none/')).toBeUndefined();
  expect(small.find('service', 'none')).toBeUndefined();
});

test('references are resolved both ways, from frontmatter and from prose, each page once', () => {
  const names = (edges: readonly { from: { id: string }; to: { id: string }; field: string | undefined }[]) =>
    edges.map((edge) => `${edge.from.id} ${edge.field ?? 'prose'} ${edge.to.id}`);
  const [sre, shop] = [small.find('role', 'sre'), small.find('service', 'shop')];
  if (!sre || !shop) throw new Error('pages missing');
  expect(names(small.refersTo(sre))).toEqual(['sre prose shop']);
  expect(names(small.refersTo(shop))).toEqual(['shop owner sre', 'shop dependsOn database']);
  expect(names(small.referredToBy(shop))).toEqual(['sre prose shop']);
  expect(names(small.referredToBy(sre)).sort()).toEqual([
    'database owner sre',
    'developer owner sre',
    'incidents owner sre',
    'shop owner sre',
  ]);
});

test('a reference to nothing is listed with its place, not thrown', () => {
  expect(small.dangling).toMatchObject([
    { from: { id: 'shop' }, path: ['dependsOn', 1], target: 'service', id: 'nowhere' },
  ]);
});

test('a responsibility is known by its role and its own id', () => {
  const withResponsibility = (responsibility: string) =>
    handbookOf({
      'content/roles/sre.mdx': roleFile('SRE'),
      'content/matrices/m.mdx': matrixFile('M', ['sre'], [['declare', 'sre', ['sre']]]).replace(
        'accountable:',
        `responsibility: ${responsibility}\n    accountable:`,
      ),
    }).dangling.map(({ target, id }) => `${target} ${id}`);
  expect(withResponsibility('sre/work')).toEqual([]);
  expect(withResponsibility('sre/play')).toEqual(['responsibility sre/play']);
  expect(withResponsibility('nobody/work')).toEqual(['responsibility nobody/work']);
});

test('pages come in reading order: roles by family and title, kinds in their own order', () => {
  expect(small.pages.map((page) => page.id)).toEqual(['developer', 'sre', 'incidents', 'database', 'shop']);
});

test('of two files with one id the first counts', () => {
  const twice = handbookOf({ 'content/roles/a.mdx': roleFile('First'), 'content/roles/a.md': roleFile('Second') });
  expect(twice.all('role').map((role) => role.data.title)).toEqual(['First']);
});
