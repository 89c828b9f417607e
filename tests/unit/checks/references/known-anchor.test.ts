import { expect, test } from 'vitest';
import { saidOf } from '../said.ts';

const headings = ['Latency', 'Traffic', 'Errors', 'Saturation', 'When to worry', 'When to wait', 'Dashboards'];
const page = (link: string, titles = headings) =>
  `---\ntitle: Signals\n---\n\nSee [it](#${link}).\n\n${titles.map((title) => `## ${title}\n\nText.\n`).join('\n')}`;
const said = async (link: string, titles?: string[]) =>
  (await saidOf(page(link, titles), 'content/guides/example.mdx', 'known-anchor'))[0] ?? '';

test('an unknown anchor is answered with the nearest three, not with all', async () => {
  expect(await said('when-to-wory')).toContain('Did you mean `when-to-worry`? Next to it come `when-to-wait` and');
  const far = await said('errors-and-their-rate');
  expect(far).toContain('The nearest of its 7 anchors are `errors`,');
  expect(headings.filter((title) => far.includes(`\`${title.toLowerCase().replaceAll(' ', '-')}\``))).toHaveLength(3);
});

test('where there are few, those are all', async () => {
  expect(await said('limits', ['Saturation'])).toContain('Its only anchor is `saturation`.');
  expect(await said('saturatoin', ['Saturation'])).toContain('Did you mean `saturation`?  (');
  expect(await said('limits', [])).toContain('has no headings');
});
