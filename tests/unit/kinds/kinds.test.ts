import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { pageFacets } from '../../../src/kinds/facets.ts';
import { homeOf, kindList, kindNames, kindOfFile, kindOfFolder, writtenKinds } from '../../../src/kinds/index.ts';
import { facetValuesOf } from '../../../src/model/page.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { parseSource } from '../../../src/source/source.ts';

test('every kind is registered once, with a folder of its own', () => {
  expect(kindList.map(({ name }) => name)).toEqual([...kindNames]);
  expect(new Set(kindList.map(({ folder }) => folder)).size).toBe(kindList.length);
  for (const kind of writtenKinds) expect(kindOfFolder(kind.folder)).toBe(kind);
  for (const kind of kindList) expect(kindOfFile(`${homeOf(kind)}/a/b.mdx`)).toEqual({ kind, id: 'a/b' });
  expect(kindOfFile('content/help/a.mdx').kind).toBeUndefined();
  expect(kindOfFolder('elsewhere')).toBeUndefined();
});

test.each(kindList)('$name: each field tells a writer what it is for', (kind) => {
  for (const [name, field] of Object.entries(kind.schema.shape)) {
    expect(field.description, `${kind.name}.${name}`).toMatch(/\S{2,}.*[.:"]$/);
  }
});

test.each(kindList)('$name: what `starter` gives fits the schema', (kind) => {
  const data = kind.starter({ title: 'Something new', owner: 'sre', today: '2026-11-23' });
  expect(kind.schema.safeParse(data).error?.issues ?? []).toEqual([]);
});

test.each(kindList)('$name: facets come from known names and plain values', (kind) => {
  const text = `---\n${stringify(kind.starter({ title: 'Something new', owner: 'sre', today: '2026-11-23' }))}---\n`;
  const page = pageOf(parseSource(`${homeOf(kind)}/new.mdx`, text));
  if (!page) throw new Error('not a page');
  for (const [name, values] of Object.entries(facetValuesOf(page))) {
    expect(Object.keys(pageFacets)).toContain(name);
    expect(values.every((value) => typeof value === 'string')).toBe(true);
  }
});

test('a field of no kind, a word of no vocabulary and a time without offset are refused', () => {
  const runbook = kindOfFolder('runbooks');
  const good = runbook?.starter({ title: 'T', owner: 'sre', today: '2026-11-23' });
  const refused = (change: object) => runbook?.schema.safeParse({ ...good, ...change }).success === false;
  expect(refused({})).toBe(false);
  expect(refused({ urgnecy: 'page' })).toBe(true);
  expect(refused({ urgency: 'soon' })).toBe(true);
  expect(refused({ services: ['a', 'a'] })).toBe(true);
  expect(refused({ parameters: [{ name: 'x', description: 'y', example: 'z', pattern: '(' }] })).toBe(true);
  const incident = kindOfFolder('postmortems');
  const story = incident?.starter({ title: 'T', owner: 'sre', today: '2026-11-23' });
  const times = [
    '2026-11-23',
    '2026-11-23T10:00Z',
    '2026-11-23T10:00:30+02:00',
    '2026-11-23T10:00',
    '2026-02-30',
    'yesterday',
  ];
  expect(times.map((started) => incident?.schema.safeParse({ ...story, started }).success)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
