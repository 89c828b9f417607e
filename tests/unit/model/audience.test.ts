import { describe, expect, test } from 'vitest';
import { imagesOf, sourcesFor } from '../../../src/model/audience.ts';
import { buildHandbook } from '../../../src/model/handbook.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { parseSource } from '../../../src/source/source.ts';
import { roleFile, serviceFile } from '../handbook-of.ts';

const site = 'https://acme.example/handbook';
const internal = (text: string) => text.replace('---\n', '---\nvisibility: internal\n');
const runbook = (fields: string, body = '') => `---
title: Disk full
summary: A disk is full.
owner: sre
reviewed: 2026-06-01
services: [shop, vault]
signals: [errors]
urgency: page
escalation: [sre, red-team]
${fields}alerts: [DiskFull]
---
${body}`;
const files = {
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/roles/red-team.mdx': internal(roleFile('Red team')),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/services/vault.mdx': internal(serviceFile('Vault')).replace(
    '---\n',
    '---\nredirectFrom: [/services/the-vault/]\n',
  ),
  'content/runbooks/vault.mdx': internal(`---
title: Vault down
alerts: [{ name: VaultDown, start: open-it }, DiskFull]
errors: [The vault is shut, Vault is shut]
---
`),
};

/** A runbook as the public gets it. */
function published(text: string, others: Readonly<Record<string, string>> = files) {
  const all = { ...others, 'content/runbooks/disk.mdx': text };
  const sources = sourcesFor(
    'public',
    Object.entries(all).map(([file, content]) => parseSource(file, content)),
    site,
  );
  return { sources, page: buildHandbook(sources.flatMap((source) => pageOf(source) ?? [])).find('runbook', 'disk') };
}

test('everyone in the organisation gets the very sources', () => {
  const sources = [parseSource('content/roles/red-team.mdx', files['content/roles/red-team.mdx'])];
  expect(sourcesFor('internal', sources, site)).toBe(sources);
  expect(sourcesFor('public', sources, site)).toEqual([]);
});

test('an internal page is gone, and goes from the lists of others; who names none is the same source', () => {
  const { sources, page } = published(runbook(''));
  expect(sources.map(({ id }) => id)).toEqual(['sre', 'shop', 'disk']);
  expect(page?.data).toMatchObject({ services: ['shop'], escalation: ['sre'] });
  const sre = parseSource('content/roles/sre.mdx', files['content/roles/sre.mdx']);
  expect(sourcesFor('public', [sre, ...sources.slice(1)], site)[0]).toBe(sre);
});

test('an item that cannot be without it goes with it, and no other', () => {
  const matrix = `---
title: Incidents
summary: Who does what.
owner: sre
reviewed: 2026-06-01
roles: [sre, red-team]
activities:
  - { id: declare, name: Declare it, responsible: [sre, red-team], accountable: sre, consulted: [red-team] }
  - { id: attack, name: Attack ourselves, responsible: [sre], accountable: red-team }
  - { id: learn, name: Learn from it, responsible: [red-team], accountable: sre }
  - { id: tell, name: Tell customers, responsible: [sre], accountable: sre }
---
`;
  const { sources } = published(runbook(''), { ...files, 'content/matrices/incidents.mdx': matrix });
  const text = sources.find(({ id }) => id === 'incidents')?.text ?? '';
  expect(text).not.toMatch(/red-team|attack|learn/i);
  expect(pageOf(sources.find(({ id }) => id === 'incidents') ?? parseSource('', ''))?.data).toMatchObject({
    roles: ['sre'],
    activities: [{ id: 'declare', responsible: ['sre'] }, { id: 'tell' }],
  });
});

test('a page that cannot be without an internal one is left out, and then goes from others, too', () => {
  const owned = runbook('').replace('owner: sre', 'owner: red-team');
  expect(published(owned).page).toBeUndefined();
  const others = {
    ...files,
    'content/services/shop.mdx': serviceFile('Shop').replace('owner: sre', 'owner: red-team'),
  };
  const { page } = published(runbook(''), others);
  expect(page?.data).toMatchObject({ services: [] });
});

describe('in the prose', () => {
  test.each([
    ['See [the **vault**](/services/vault/) first.', 'See the **vault** first.'],
    ['See [the vault](../services/vault.mdx#how-it-fails).', 'See the vault.'],
    ['See [the vault](/services/vault).', 'See the vault.'],
    [`See [the vault](${site}/services/vault/?x=1).`, 'See the vault.'],
    ['See [the vault][v] and [it][v].\n\n[v]: /services/vault/\n', 'See the vault and it.\n\n'],
    [`See ${site}/services/vault/ now.`, 'See  now.'],
    ['See [the vault](../../services/vault/).', 'See the vault.'],
    ['See [it](/services/the-vault/) and [it](/postmortems/services/vault/).', 'See it and it.'],
    [
      'See [it](/alerts/VaultDown/), [that](/alerts/DiskFull/), [this](/errors/vault-is-shut/).',
      'See it, [that](/alerts/DiskFull/), this.',
    ],
    ['<Activities role="red-team" />\n\nAfter.', 'After.'],
    ['<Cards>\n<Card title="Vault" href="/services/vault/">Secret.</Card>\n</Cards>', '<Cards>\n</Cards>'],
    ['See [the shop](/services/shop/), `[x](/services/x/)`.', 'See [the shop](/services/shop/), `[x](/services/x/)`.'],
  ])('%j becomes %j', (before, after) => {
    expect(published(runbook('', `\n${before}`)).sources.at(-1)?.body).toBe(`\n${after}`);
  });
});

test('an image that only an internal page shows is shown by none', () => {
  const image = (file: string, name: string) => parseSource(file, `---\ntitle: X\n---\n\n![A graph](${name})\n`);
  const shown = image('content/guides/a.mdx', 'images/a.png');
  const kept = parseSource('content/guides/b.mdx', internal(image('content/guides/b.mdx', 'images/b.png').text));
  expect([...imagesOf(sourcesFor('public', [shown, kept], site))]).toEqual(['content/guides/images/a.png']);
});

test('whatever stands in the field, the page is kept back', () => {
  for (const value of ['internal', 'Internal', 'secret', 'public', '', 'no'])
    expect(
      sourcesFor(
        'public',
        [parseSource('content/roles/x.mdx', roleFile('X').replace('---\n', `---\nvisibility: ${value}\n`))],
        site,
      ),
    ).toEqual([]);
});

test.each([
  'visiblity: internal',
  'Visibility: internal',
  'audience: internal',
  'audience: [internal]',
  'tags: [a, [',
])('a page with %j is kept back: what was meant to be kept is kept', (field) => {
  const text = roleFile('X').replace('---\n', `---\n${field}\n`);
  expect(sourcesFor('public', [parseSource('content/roles/x.mdx', text)], site)).toEqual([]);
});
