import { expect, test } from 'vitest';
import { afterFirstSection } from '../../../src/prose/first-section.ts';

const box = (title: string) => `<div class="sl-heading-wrapper level-h2"><h2 id="x">${title}</h2><a></a></div>`;

test.each([
  ['<h2>A</h2>1<h2>B</h2>2<h2>C</h2>', '<h2>A</h2>1', '<h2>B</h2>2<h2>C</h2>'],
  [`${box('A')}<p>1</p>${box('B')}2`, `${box('A')}<p>1</p>`, `${box('B')}2`],
  ['<p>1</p><h2>A</h2>2', '<p>1</p><h2>A</h2>2', ''],
  ['', '', ''],
])('%s is parted after its first section', (html, first, rest) => {
  expect(afterFirstSection(html)).toEqual([first, rest]);
});
