import { expect, test } from 'vitest';
import { pageOf } from '../../../src/model/pages.ts';
import { handbookDocuments } from '../../../src/search/index/handbook-documents.ts';
import { parseSource } from '../../../src/source/source.ts';
import { handbookOf } from '../handbook-of.ts';

const guide = (summary: string) =>
  `---\ntitle: Look around\nsummary: ${summary}\nowner: sre\nreviewed: 2026-06-01\naudience: []\ntopic: practice\n---\n\n## Look\n\nRun \`kubectl logs {{ pod }}\`.\n`;

test('an excerpt of a page shows a place to fill, not a parameter', () => {
  const [document] = handbookDocuments(handbookOf({ 'content/guides/look.mdx': guide('How to look.') }));
  const text = JSON.stringify(document);
  expect(text).toContain('kubectl logs <pod>');
  expect(text).not.toContain('{{');
});

test('a summary with a parameter is refused: nothing can be filled in where it is read', () => {
  expect(pageOf(parseSource('content/guides/look.mdx', guide('"Look at {{pod}}."')))).toBeUndefined();
  expect(pageOf(parseSource('content/guides/look.mdx', guide('"Look at {{ $labels.pod }}."')))).toBeDefined();
});
