import { expect, test } from 'vitest';
import { kinds } from '../../../../src/kinds/index.ts';
import { saidOf } from '../said.ts';

const lucky = 'Where we got lucky';
const titles = kinds.postmortem.sections.map(({ title }) => title);
const page = (origin: string, sections: readonly string[]) =>
  `---\ntitle: Example\norigin: ${origin}\n---\n\n${sections.map((title) => `## ${title}\n\nX.\n`).join('\n')}`;
const said = (origin: string, sections: readonly string[]) =>
  saidOf(page(origin, sections), 'content/postmortems/example.mdx', 'required-sections');
const without = (title: string) => titles.filter((one) => one !== title);

test('the report of a public incident often names no luck, and then the section may be absent', async () => {
  expect(await said('public', without(lucky))).toEqual([]);
  expect(await said('public', titles)).toEqual([]);
});

test.each(['ours', 'exercise'])('a post-mortem of origin %s has it', async (origin) => {
  const [missing, ...others] = await said(origin, without(lucky));
  expect(missing).toContain(`the section “${lucky}” is missing`);
  expect(others).toEqual([]);
});

test('every other section is required of a public incident, too', async () => {
  for (const title of without(lucky))
    expect(await said('public', without(title))).toEqual([
      expect.stringContaining(`the section “${title}” is missing`),
    ]);
});

test('where it may be absent it is still neither empty nor out of its place', async () => {
  const moved = [lucky, ...without(lucky)];
  expect((await said('public', moved))[0]).toContain(`stands after “${lucky}”`);
});
