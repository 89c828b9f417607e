import { describe, expect, it, test } from 'vitest';
import { mendedBy, saidOf } from '../said.ts';

const runbook = 'content/runbooks/example.mdx';
const page = (fields: string) => `---\n${fields}\n---\n\nText.\n`;

describe('what breaks the frontmatter is told where it began, once', () => {
  test.each([
    [
      'a quote',
      'title: "Queue\nsummary: Work that waits.\nowner: sre',
      '2:8  the quote `"` that begins here has no end',
      'title: "Queue"\nsummary: Work that waits.\nowner: sre',
    ],
    [
      'a quote that a later one closes',
      'title: "Queue\nsummary: "Work that waits."\nowner: sre',
      '2:8  the quote',
      'title: "Queue"\nsummary: "Work that waits."\nowner: sre',
    ],
    ['a single quote', "title: 'Queue\nowner: sre", "2:8  the quote `'`", "title: 'Queue'\nowner: sre"],
    [
      'a bracket',
      'title: Queue\ntags: [queue, mail\nowner: sre',
      '3:7  the bracket `[`',
      'title: Queue\ntags: [queue, mail]\nowner: sre',
    ],
    [
      'a field too far in',
      'title: Queue\n owner: sre',
      '3:1  this line is indented by one space — Indent it by no space',
      'title: Queue\nowner: sre',
    ],
    [
      'an item too far out',
      'services:\n  - mail\n - edge',
      '4:1  this line is indented by one space — Indent it by 2 spaces',
      'services:\n  - mail\n  - edge',
    ],
    [
      'a field of a record, where two indents would do',
      'impact:\n  summary: Slow\n users: 3',
      '4:1  this line is indented by one space — Indent it by 2 spaces',
      'impact:\n  summary: Slow\n users: 3',
    ],
    [
      'a field of an item',
      'parameters:\n  - name: a\n   example: b',
      '4:1  this line is indented by 3 spaces — Indent it by 4 spaces',
      'parameters:\n  - name: a\n    example: b',
    ],
    [
      'an item beside its field',
      'title: Queue\nservices: - mail',
      '3:11  the item of a list stands on the line of its field',
      'title: Queue\nservices:\n  - mail',
    ],
    [
      'a colon without a blank',
      'title:Queue\nowner: sre',
      '2:1  `title:` has no space after its colon',
      'title: Queue\nowner: sre',
    ],
    [
      'a colon in a text',
      'title: Exercise: the queue\nowner: sre',
      '2:8  the text has a colon in it',
      'title: "Exercise: the queue"\nowner: sre',
    ],
  ])('%s', async (_, fields, said, mended) => {
    const found = await saidOf(page(fields), runbook, 'yaml-syntax');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
    expect(await mendedBy(page(fields), runbook, 'yaml-syntax')).toBe(page(mended));
  });

  it('each by itself where there are two, and then nothing is changed', async () => {
    const text = page('title: "Queue\nsummary: Slow\ntags: [a, b\nowner: sre');
    const found = await saidOf(text, runbook, 'yaml-syntax');
    expect(found.map((line) => line.split('  ')[0])).toEqual(['2:8', '4:7']);
    expect(await mendedBy(text, runbook, 'yaml-syntax')).toBe(text);
  });
});

describe('items that YAML joins into one text', () => {
  test.each([
    ['under another item', 'services:\n  - mail\n    - edge', 'services:\n  - mail\n  - edge'],
    ['under a list at the margin', 'services:\n- mail\n  - edge\n  - web', 'services:\n- mail\n- edge\n- web'],
    ['under the field’s own line', 'services: mail\n  - edge', 'services:\n  - mail\n  - edge'],
  ])('%s', async (_, fields, mended) => {
    const text = page(`title: Queue\n${fields}`);
    const found = await saidOf(text, runbook);
    expect(
      found.some((line) => line.includes('`- edge` is taken for the rest of line') && line.endsWith('(list-indent)')),
    ).toBe(true);
    expect(found.filter((line) => line.includes('mail - edge'))).toEqual([]);
    expect(await mendedBy(text, runbook, 'list-indent')).toBe(page(`title: Queue\n${mended}`));
  });

  it('but not a dash in a sentence', async () => {
    expect(
      await saidOf(page('title: Queue\nsummary: Work that waits\n  and waits - long'), runbook, 'list-indent'),
    ).toEqual([]);
  });
});
