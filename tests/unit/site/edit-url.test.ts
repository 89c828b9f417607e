import { expect, it } from 'vitest';
import { editUrl } from '../../../src/site/edit-url.ts';

it.each([
  ['', 'https://git.example/edit/main/', 'https://git.example/edit/main/content/a.mdx'],
  ['docs/', 'https://git.example/edit/main/', 'https://git.example/edit/main/docs/content/a.mdx'],
  ['docs/', 'https://git.example/edit/main/docs/', 'https://git.example/edit/main/docs/content/a.mdx'],
])('leads to the file of a handbook in the folder “%s”, also where %s names the folder', (prefix, base, address) => {
  expect(editUrl(base, prefix, 'content/a.mdx')).toBe(address);
});
