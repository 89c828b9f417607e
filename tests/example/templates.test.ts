import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const names = readdirSync('public/templates').map((file) => file.replace(/\.md$/, ''));

test('each template is a page and a file', () => {
  expect(readdirSync('content/guides/templates').map((file) => file.replace(/\.mdx$/, ''))).toEqual(names);
});

test.each(names)('the page of the template “%s” shows its file, and links to it', (name) => {
  const page = readFileSync(`content/guides/templates/${name}.mdx`, 'utf8');
  const [, shown] = /^````md title="[^"]+"\n([\s\S]*?)^````$/m.exec(page) ?? [];
  expect(shown).toBe(readFileSync(`public/templates/${name}.md`, 'utf8'));
  expect(page).toContain(`](/templates/${name}.md)`);
});
