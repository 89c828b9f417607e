import { describe, expect, it } from 'vitest';
import { placeFrom } from '../../../../src/authoring/rename/place.ts';
import { planRename } from '../../../../src/authoring/rename/plan.ts';
import { parseSource } from '../../../../src/source/source.ts';

const role = (more = '', body = '') => `---
title: Site reliability engineer
owner: sre
responsibilities:
  - id: on-call
    name: On call
${more}---

## What you own

${body}
`;

/** The texts of a handbook after a rename, by their new file; only what changed. */
function renamed(files: Readonly<Record<string, string>>, from: string, to: string, { merge = false } = {}) {
  const sources = Object.entries(files).map(([file, text]) => parseSource(`content/${file}`, text));
  const place = placeFrom(from);
  const plan = planRename(sources, place, place.anchor === undefined ? placeFrom(to) : to, { merge });
  const texts = plan.changes.map(({ file, after }) => [file === plan.move?.from ? plan.move.to : file, after] as const);
  return { ...plan, texts: Object.fromEntries(texts) };
}

describe('a page that gets another name', () => {
  it('is named by it in every field, component and link, however they are written', () => {
    const { texts, move, left } = renamed(
      {
        'roles/sre.mdx': role(),
        'matrices/m.mdx': `---
owner: "sre"
roles: [developer, sre]
activities:
  - responsibility: sre/on-call
    accountable: 'sre'
---
`,
        'guides/g.mdx': `---
title: About sre
owner: developer
---

<Activities role="sre" /> sre, [sre](/roles/sre/), [a \`b\`](../roles/sre.mdx#on-call), [c](/roles/sre?x=1 "sre"),
[d](<../../roles/sre/>), [other](/roles/sre-lead/), [e][e] and \`owner: sre\`.

[e]: /roles/sre/#what-you-own
`,
      },
      'roles/sre',
      'roles/reliability',
    );
    expect(move).toEqual({ from: 'content/roles/sre.mdx', to: 'content/roles/reliability.mdx' });
    expect(texts['content/matrices/m.mdx']).toBe(`---
owner: "reliability"
roles: [developer, reliability]
activities:
  - responsibility: reliability/on-call
    accountable: 'reliability'
---
`);
    expect(texts['content/guides/g.mdx']).toBe(`---
title: About sre
owner: developer
---

<Activities role="reliability" /> sre, [sre](/roles/reliability/), [a \`b\`](../roles/reliability.mdx#on-call), [c](/roles/reliability/?x=1 "sre"),
[d](</roles/reliability/>), [other](/roles/sre-lead/), [e][e] and \`owner: sre\`.

[e]: /roles/reliability/#what-you-own
`);
    expect(texts['content/roles/reliability.mdx']).toContain('owner: reliability\n');
    expect(left).toEqual([]);
  });

  it('keeps its old address, beside those it has, in the form in which they are written', () => {
    const listAfter = (redirects: string, to = 'roles/reliability') =>
      /redirectFrom:[^a-z]*(?:\n {2}- .*|\[.*)+/.exec(
        Object.values(renamed({ 'roles/sre.mdx': role(redirects) }, 'roles/sre', to).texts)[0] ?? '',
      )?.[0];
    expect(listAfter('')).toBe('redirectFrom: [/roles/sre/]');
    expect(listAfter('redirectFrom: [/roles/ops/]\n')).toBe('redirectFrom: [/roles/ops/, /roles/sre/]');
    expect(listAfter('redirectFrom:\n  - /roles/ops/\n')).toBe('redirectFrom:\n  - /roles/ops/\n  - /roles/sre/');
    // Back to a name that it had: that address is its own again.
    expect(listAfter('redirectFrom: [/roles/ops/]\n', 'roles/ops')).toBe('redirectFrom: [/roles/sre/]');
  });

  it('takes what it writes relative to its folder along', () => {
    const body =
      '![a](./images/a.png) [b](sysadmin.mdx#x) [c](../guides/g.mdx) [d](/d/) [e](#what-you-own) [f](https://f.example)';
    const { texts } = renamed({ 'roles/sre.mdx': role('', body) }, 'roles/sre', 'roles/site/sre');
    expect(texts['content/roles/site/sre.mdx']).toContain(
      '![a](../images/a.png) [b](../sysadmin.mdx#x) [c](../../guides/g.mdx) [d](/d/) [e](#what-you-own) [f](https://f.example)',
    );
  });

  it('says what only a person can change', () => {
    const { left, texts } = renamed(
      { 'roles/sre.mdx': role(), 'guides/g.mdx': '---\ntitle: G\n---\n\nSee [a](/actions/?owner=sre).\n' },
      'roles/sre',
      'roles/reliability',
    );
    expect(left).toEqual(['content/guides/g.mdx:5  `/actions/?owner=sre` asks for `sre`']);
    expect(texts['content/guides/g.mdx']).toBeUndefined();
  });

  it('is merged into another, which takes over its links and old addresses', () => {
    const { texts, move, remove } = renamed(
      {
        'roles/sre.mdx': role('redirectFrom: [/roles/ops/]\n'),
        'roles/sysadmin.mdx': role(),
        'guides/g.mdx': '---\nowner: sre\n---\n\n[a](/roles/sre/)\n',
      },
      'roles/sre',
      'roles/sysadmin',
      { merge: true },
    );
    expect([move, remove]).toEqual([undefined, 'content/roles/sre.mdx']);
    expect(texts['content/roles/sysadmin.mdx']).toContain('redirectFrom: [/roles/ops/, /roles/sre/]');
    expect(texts['content/guides/g.mdx']).toBe('---\nowner: sysadmin\n---\n\n[a](/roles/sysadmin/)\n');
  });

  it.each([
    ['roles/srr', 'roles/x', 'there is no page content/roles/srr.mdx. Did you mean `sre`?'],
    ['role/sre', 'roles/x', 'Did you mean `roles`?'],
    ['roles/sre', 'roles/Site', 'an id has small letters'],
    ['roles/sre', 'guides/sre', 'a role cannot become a guide'],
    ['roles/sre', 'roles/sre', 'the same'],
    ['roles/sre', 'roles/sysadmin', 'is there already. With --merge'],
    ['roles/sre', 'roles/former', '/roles/former/ is an old address of content/roles/sysadmin.mdx'],
  ])('%s is not renamed to %s', (from, to, words) => {
    const files = { 'roles/sre.mdx': role(), 'roles/sysadmin.mdx': role('redirectFrom: [/roles/former/]\n') };
    expect(() => renamed(files, from, to)).toThrow(words);
  });
});

describe('a place that gets another name', () => {
  it('an item is named by its new id where others refer to it or link to it', () => {
    const { texts } = renamed(
      {
        'roles/sre.mdx': role('', '[a](#on-call) [b](#on-calls)'),
        'matrices/m.mdx': '---\nactivities:\n  - responsibility: sre/on-call\n---\n\n[c](/roles/sre/#on-call)\n',
      },
      'roles/sre#on-call',
      'watch',
    );
    expect(texts['content/roles/sre.mdx']).toContain('- id: watch\n');
    expect(texts['content/roles/sre.mdx']).toContain('[a](#watch) [b](#on-calls)');
    expect(texts['content/matrices/m.mdx']).toBe(
      '---\nactivities:\n  - responsibility: sre/watch\n---\n\n[c](/roles/sre/#watch)\n',
    );
  });

  it('a heading gets new words; links and the alerts that begin there follow', () => {
    const { texts } = renamed(
      {
        'runbooks/disk.mdx':
          '---\nalerts:\n  - name: A\n    start: free-space\n---\n\n## Mitigate\n\n### Free space\n\n[a](#free-space)\n',
        'guides/g.mdx': '[a](../runbooks/disk.mdx#free-space)\n',
      },
      'runbooks/disk#free-space',
      'Make room, `now`',
    );
    expect(texts['content/runbooks/disk.mdx']).toBe(
      '---\nalerts:\n  - name: A\n    start: make-room-now\n---\n\n## Mitigate\n\n### Make room, `now`\n\n[a](#make-room-now)\n',
    );
    expect(texts['content/guides/g.mdx']).toBe('[a](../runbooks/disk.mdx#make-room-now)\n');
  });

  it.each([
    ['roles/sre#on-cal', 'watch', 'Did you mean `on-call`?'],
    ['roles/sre#what-you-own', 'Mine', 'a section that every role has'],
    ['roles/sre#on-call', 'what-you-own', 'is another place'],
    ['roles/sre#on-call', 'On watch!', 'does not fit `responsibilities.0.id`'],
  ])('%s is not renamed to %s', (from, to, words) => {
    expect(() => renamed({ 'roles/sre.mdx': role() }, from, to)).toThrow(words);
  });
});
