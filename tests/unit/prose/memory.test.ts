import { expect, it } from 'vitest';
import { knownTerms } from '../../../src/glossary/terms-in-text.ts';
import { proseKey } from '../../../src/prose/memory.ts';
import { parseSource } from '../../../src/source/source.ts';

const term = (title: string, definition: string, notIn: string[] = []) => ({
  id: title.toLowerCase(),
  data: { title, definition, notIn },
});
const source = parseSource(
  'content/guides/a.mdx',
  '---\ntitle: A\n---\n\nBefore the release, plan a rollback of all shards.\n',
);
const keyWith = (...terms: ReturnType<typeof term>[]) =>
  proseKey(source, { terms: knownTerms(terms, ['Release manager']), images: new Map() }, 'version');

const before = keyWith(term('Rollback', 'Going back.'), term('Toil', 'Work.'));

it('names prose anew where a term that it holds means something else', () => {
  expect(keyWith(term('Rollback', 'The way back.'), term('Toil', 'Work.'))).not.toBe(before);
});

it('lets prose be where a term is about something that it does not hold', () => {
  expect(keyWith(term('Rollback', 'Going back.'), term('Toil', 'Dull work.', ['toil and trouble']))).toBe(before);
});

it('names prose anew where a phrase of a term that it does not hold may hide one that it does', () => {
  const hiding = term('Toil', 'Work.', ['rollback of all']);
  expect(keyWith(term('Rollback', 'Going back.'), hiding)).not.toBe(before);
});
