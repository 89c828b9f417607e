import { expect, it } from 'vitest';
import { editUrl, newFileUrl, newIssueUrl } from '../../../src/site/edit-url.ts';

it.each([
  ['', 'https://git.example/edit/main/', 'https://git.example/edit/main/content/a.mdx'],
  ['docs/', 'https://git.example/edit/main/', 'https://git.example/edit/main/docs/content/a.mdx'],
  ['docs/', 'https://git.example/edit/main/docs/', 'https://git.example/edit/main/docs/content/a.mdx'],
])('leads to the file of a handbook in the folder “%s”, also where %s names the folder', (prefix, base, address) => {
  expect(editUrl(base, prefix, 'content/a.mdx')).toBe(address);
});

it.each([
  [
    'https://github.com/o/r/edit/main/',
    'https://github.com/o/r/new/main/content/runbooks?filename=a.mdx&value=%26+text',
  ],
  [
    'https://gitlab.example/g/o/r/-/edit/main/',
    'https://gitlab.example/g/o/r/-/new/main/content/runbooks?file_name=a.mdx',
  ],
  [
    'https://code.example/o/r/_edit/main/',
    'https://code.example/o/r/_new/main/content/runbooks?filename=a.mdx&value=%26+text',
  ],
  ['https://git.example/', undefined],
])('beside %s a new file is begun at %s', (base, address) => {
  expect(newFileUrl(base, '', 'content/runbooks/a.mdx', '& text')).toBe(address);
});

it.each([
  [
    'https://github.com/o/r/edit/main/',
    'https://github.com/o/r/issues/new',
    { template: 'wrong-or-outdated.yml', title: 'About “A & b”', page: '/a/' },
  ],
  [
    'https://gitlab.example/g/sub/r/-/edit/main/',
    'https://gitlab.example/g/sub/r/-/issues/new',
    { 'issue[title]': 'About “A & b”', 'issue[description]': 'Page: /a/\n\n' },
  ],
  [
    'https://code.example/o/r/_edit/main/',
    'https://code.example/o/r/issues/new',
    { title: 'About “A & b”', body: 'Page: /a/\n\n' },
  ],
])('beside %s a fault is told at %s', (base, address, filled) => {
  const url = new URL(newIssueUrl(base, '/a/', 'A & b') ?? '');
  expect([url.origin + url.pathname, Object.fromEntries(url.searchParams)]).toEqual([address, filled]);
});

it('offers no issue where the Git host is not known', () => {
  expect(newIssueUrl('https://git.example/', '/a/', 'A')).toBeUndefined();
});
