import { expect, test } from 'vitest';
import { compareWords } from '../../../../src/authoring/import/documents/words.ts';

test('a word that is missing once is told, unless it is an exception', () => {
  expect(compareWords('One two two.', 'One two.', []).missing).toEqual(['two']);
  expect(compareWords('One two two.', 'One two.', [{ name: 'comment', text: 'two' }])).toEqual({
    words: 3,
    missing: [],
    excepted: { comment: 1 },
  });
});

test('where links lead, tags, numbers of lists and signs of Markdown are no words', () => {
  const source =
    '1. **A** [link](https://a.example "x") <b>b</b>old &amp; `code`<br>\n2. [r][ref]\n\n[ref]: https://b.example\n';
  expect(compareWords(source, 'A link bold code r', []).missing).toEqual([]);
});

test('an exception covers no other word', () => {
  expect(compareWords('kept lost', '', [{ name: 'comment', text: 'lost' }]).missing).toEqual(['kept']);
});
