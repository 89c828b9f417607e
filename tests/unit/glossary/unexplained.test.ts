import { expect, test } from 'vitest';
import { knownTerms } from '../../../src/glossary/terms-in-text.ts';
import { rendered } from '../prose/rendered.ts';

const terms = knownTerms([{ id: 'release', data: { title: 'Release', definition: 'A change goes out.' } }]);

test.each([
  ['', true],
  ['unexplained: [release]\n', false],
])('a page whose frontmatter says “%s” explains the term: %s', async (field, explains) => {
  const text = `---\ntitle: Example\n${field}---\n\nThe release of a film.\n`;
  expect((await rendered('content/guides/example.mdx', text, { terms })).includes('wb-term')).toBe(explains);
});
