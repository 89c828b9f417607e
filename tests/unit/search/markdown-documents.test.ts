import { expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';

test('a file’s own name is a name of the page, unless a machine gave it', () => {
  expect(markdownDocument('a/etcd-slow.md', '# Slow disk').names).toEqual(['etcd-slow']);
  expect(markdownDocument('a/0b69e012-c539-485c-a2c7-b59c50d0650a.md', '# Slow disk').names).toEqual([]);
  expect(markdownDocument('a/2020-02-12.md', '# Slow disk').names).toEqual([]);
});

test('keywords and categories are tags', () => {
  const { tags } = markdownDocument(
    'a.md',
    '---\ntags: [dns]\nkeywords: [resolver, names]\ncategories: network\n---\n',
  );
  expect(tags).toEqual(['dns', 'resolver', 'names', 'network']);
});

test('a table of contents is not text of the page', () => {
  const source = '- [Disk](#disk)\n  - [Full](#full)\n- [See also](other.md)\n';
  expect(markdownDocument('a.md', `# Title\n\n- [Disk](#disk)\n  - [Full](#full)\n`).sections).toEqual([]);
  expect(markdownDocument('a.md', `# Title\n\n${source}`).sections[0]?.text).toContain('Full');
});
