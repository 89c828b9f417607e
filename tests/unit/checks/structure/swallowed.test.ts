import { describe, expect, it, test } from 'vitest';
import { mendedBy, saidOf } from '../said.ts';

const guide = 'content/guides/example.mdx';
const runbook = 'content/runbooks/example.mdx';
const page = (body: string) => `---\ntitle: Disks\n---\n\n${body}`;
const fence = '```';

describe('a block that is not closed', () => {
  const step = (title: string, block: string) =>
    `### ${title}\n\n${block}\n\n**Expect:** room.\n\n**Next:** go on.\n\n`;
  const good = (command: string) => `${fence}sh\n${command}\n${fence}`;
  const sections = (first: string) =>
    page(
      `## When to use it\n\nWhen it fills.\n\n## Impact\n\nNone.\n\n## Diagnose\n\n${step('Look', first)}${step('Look closer', good('du -sh /var'))}` +
        `## Mitigate\n\n${step('Free', good('journalctl --vacuum-size=1G'))}## Verify\n\n${step('Look again', good('df -h'))}` +
        '## Undo\n\nNothing to undo.\n\n## Escalate\n\nAsk.\n',
    );

  it('is told at its own line, and nothing else is told because of it', async () => {
    const whole = await saidOf(sections(good('df -h')), runbook);
    const broken = await saidOf(sections(`${fence}sh\ndf -h | {`), runbook);
    const isNew = (line: string) => !whole.some((other) => other.replace(/^\S+/, '') === line.replace(/^\S+/, ''));
    expect(broken.filter(isNew)).toEqual([
      expect.stringContaining('17:1  the block that begins here has no end before the next one begins on line 26'),
      expect.stringContaining('a shell cannot read this'),
    ]);
  });

  it('is told where only the end of the page ends it', async () => {
    expect(await saidOf(page(`${fence}sh\ndf -h\n\n## Next\n\nText.\n`), guide, 'unclosed-block')).toEqual([
      '5:1  the block that begins here has no end — Close it with a line that holds only three backticks, after its last line.  (unclosed-block)',
    ]);
  });

  test.each([
    ['in a list', `- a\n  ${fence}sh\n  df\n\nText.\n`, '6:3'],
    ['in a quotation', `> ${fence}sh\n> df\n\nText.\n`, '5:3'],
    ['with tildes', '~~~~text\n~~~\n', '5:1'],
    ['an aside', ':::note\nFull.\n\n## Next\n', '5:1'],
  ])('%s', async (_, body, place) => {
    const found = await saidOf(page(body), guide, 'unclosed-block');
    expect(found.map((line) => line.split('  ')[0])).toEqual([place]);
  });

  test.each([
    ['a longer fence around another', `${fence}\`md\n${fence}sh\nls\n${fence}\n${fence}\`\n`],
    ['Markdown that shows a fence', `${fence}md\n~~~sh\nls\n~~~\n${fence}\n`],
    ['a closed aside in an aside', '::::note\n:::tip\nx\n:::\n::::\n'],
    ['an empty block', `${fence}text\n${fence}\n`],
  ])('but not %s', async (_, body) => {
    expect(await saidOf(page(body), guide, 'unclosed-block')).toEqual([]);
  });
});

describe('a table that is none', () => {
  it('has a bar in the code of its header, and is mended', async () => {
    const text = page('| `a|b` | c |\n|---|---|\n| 1 | 2 |\n');
    expect((await saidOf(text, guide, 'broken-table'))[0]).toContain(
      '5:1  this is shown as text and not as a table: the header has 3 cells, the row of hyphens 2 — Write the bar inside code as `\\|`',
    );
    const mended = await mendedBy(text, guide, 'broken-table');
    expect(mended).toBe(page('| `a\\|b` | c |\n|---|---|\n| 1 | 2 |\n'));
    expect(await saidOf(mended, guide, 'broken-table')).toEqual([]);
  });

  test.each([
    [
      'a header with a cell too many',
      '| a | b | c |\n|---|---|\n| 1 | 2 |\n',
      'the header has 3 cells, the row of hyphens 2',
    ],
    ['no row of hyphens', '| a | b |\n| 1 | 2 |\n', 'Add a row of hyphens'],
    ['rows behind a blank line', '| a | b |\n|---|---|\n\n| 1 | 2 |\n| 3 | 4 |\n', 'Take out the blank line before it'],
    [
      'a row that is too long',
      '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n',
      'the row has 3 cells, the header 2: the last are not shown',
    ],
    ['a row that is too short', '| a | b |\n|---|---|\n| 1 |\n', 'the row has 1 cell, the header 2'],
  ])('%s', async (_, table, said) => {
    const found = await saidOf(page(table), guide, 'broken-table');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test.each([
    ['bars in a sentence', 'Type `a | b` or a | b.\n'],
    ['a table without bars at its sides', 'a | b\n---|---\n1 | 2\n'],
    ['a bar that is escaped', '| a | b |\n|---|---|\n| `x \\| y` | 2 |\n'],
    ['a table in a quotation', '> | a | b |\n> |---|---|\n> | 1 | 2 |\n'],
    ['a table in a list', '- a\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n'],
  ])('but not %s', async (_, body) => {
    expect(await saidOf(page(body), guide, 'broken-table')).toEqual([]);
  });
});

describe('a list in two pieces', () => {
  it('is mended by indenting the block between them', async () => {
    const text = page(`1. Look.\n\n${fence}sh\ndf -h\n\ndu\n${fence}\n\n1. Free some.\n`);
    expect((await saidOf(text, guide, 'broken-list'))[0]).toContain(
      '7:1  this block breaks the list in two, and the second begins again at 1 — Indent it by 3 spaces',
    );
    const mended = await mendedBy(text, guide, 'broken-list');
    expect(mended).toBe(page(`1. Look.\n\n   ${fence}sh\n   df -h\n\n   du\n   ${fence}\n\n1. Free some.\n`));
    expect(await saidOf(mended, guide, 'broken-list')).toEqual([]);
  });

  it('and one that stands beside the item it belongs under', async () => {
    const text = page('1. Ask.\n  - Whom?\n  - When?\n2. Go on.\n');
    expect(await mendedBy(text, guide, 'broken-list')).toBe(page('1. Ask.\n   - Whom?\n   - When?\n2. Go on.\n'));
  });

  test.each([
    ['two lists with a sentence between', `- a\n\nThen:\n\n- b\n`],
    ['a block after a list', `- a\n\n${fence}sh\nls\n${fence}\n\nText.\n`],
    ['steps that count on from elsewhere', `1. a\n\n${fence}sh\nls\n${fence}\n\n7. b\n`],
  ])('but not %s', async (_, body) => {
    expect(await saidOf(page(body), guide, 'broken-list')).toEqual([]);
  });
});

describe('links by name', () => {
  test.each([
    ['to nothing', 'See [the site][sri].\n\n[sre]: https://sre.google/\n\n[b]: /x/ and [b].\n', ['5:5', '7:1', '9:1']],
    ['a definition inside a paragraph', 'See [the site][sre].\n[sre]: https://sre.google/\n', ['5:5']],
    ['a footnote without text', 'See this[^1].\n', ['5:9']],
    ['a footnote that nobody reads', 'See this.\n\n[^1]: That.\n', ['7:1']],
  ])('%s', async (_, body, places) => {
    const found = await saidOf(page(body), guide, 'link-definition');
    expect(found.map((line) => line.split('  ')[0])).toEqual(places.filter((place) => place !== '9:1'));
  });

  test.each([
    ['in code', 'Read `list[0][1]` and list[0][1].\n'],
    [
      'with their definition',
      'See [the site][sre], [sre][] and this[^1].\n\n[sre]: https://sre.google/\n\n[^1]: That.\n',
    ],
    ['brackets in prose', 'It said [sic] and [1].\n'],
  ])('but not %s', async (_, body) => {
    expect(await saidOf(page(body), guide, 'link-definition')).toEqual([]);
  });
});
