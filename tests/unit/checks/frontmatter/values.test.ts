import { describe, expect, it, test } from 'vitest';
import { mendedBy, saidOf } from '../said.ts';

const runbook = 'content/runbooks/example.mdx';
const incident = 'content/postmortems/example.mdx';
const guide = 'content/guides/example.mdx';
const page = (fields: string) => `---\n${fields}\n---\n\nText.\n`;

describe('a value that YAML would change is quoted as it was typed', () => {
  it('in lists and in fields', async () => {
    const text = page('title: 21E08\nerrors: [0x80070005, 1.10, 007]\nalerts:\n  - true');
    const said = await saidOf(text, runbook, 'field-value');
    for (const typed of ['21E08', '0x80070005', '1.10', '007', 'true']) {
      expect(said.join('\n')).toContain(
        `: ${typed}\` does not fit — Put it in quotes: \`"${typed}"\`; \`--fix\` does it.`,
      );
    }
    expect(await mendedBy(text, runbook, 'field-value')).toBe(
      page('title: "21E08"\nerrors: ["0x80070005", "1.10", "007"]\nalerts:\n  - "true"'),
    );
  });

  it('but a null may mean nothing at all: both are told, and nothing is changed', async () => {
    const text = page('title: null\ntags: [~]');
    const said = await saidOf(text, guide, 'field-value');
    expect(said[0]).toContain(
      '`title: null` does not fit — Put it in quotes if you mean the word: `"null"`. Else take it out.',
    );
    expect(said[1]).toContain('`"~"`');
    expect(await mendedBy(text, guide, 'field-value')).toBe(text);
  });

  it('while words such as yes and a day are texts already', async () => {
    expect(await saidOf(page('title: yes\ntags: [no]\nsummary: 2026-11-23'), guide, 'field-value')).toEqual([]);
  });

  it('and a number in quotes loses them where a number belongs', async () => {
    expect(await mendedBy(page('title: Queue\ntakes: "15"'), runbook, 'field-value')).toBe(
      page('title: Queue\ntakes: 15'),
    );
  });
});

describe('a day is answered with the one it means', () => {
  test.each([
    ['23/11/2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['11/11/2026', '2026-11-11'],
    ['3.4.2026', '2026-04-03'],
    ['23 Nov 2026', '2026-11-23'],
    ['November 23, 2026', '2026-11-23'],
    ['20261123', '2026-11-23'],
    ['2026/3/1', '2026-03-01'],
  ])('%s', async (typed, iso) => {
    const text = page(`title: Queue\nreviewed: ${typed}`);
    expect((await saidOf(text, guide, 'field-value'))[0]).toContain(`Write \`${iso}\`; \`--fix\` does it.`);
    expect(await mendedBy(text, guide, 'field-value')).toBe(page(`title: Queue\nreviewed: ${iso}`));
  });

  it('with both where it can mean two, and with neither where there is none', async () => {
    const text = page('title: Queue\nreviewed: 3/4/2026');
    expect((await saidOf(text, guide, 'field-value'))[0]).toContain(
      'It can mean `2026-04-03` or `2026-03-04`: write the one you mean.',
    );
    expect(await mendedBy(text, guide, 'field-value')).toBe(text);
    for (const typed of ['31/02/2026', '2026', 'soon'])
      expect((await saidOf(page(`title: Queue\nreviewed: ${typed}`), guide, 'field-value'))[0]).toContain(
        'Expected a date that exists',
      );
  });

  it('and a time keeps its offset, or is asked for it', async () => {
    expect(await mendedBy(page('title: Outage\nstarted: 23/11/2026 14:05 UTC'), incident, 'field-value')).toBe(
      page('title: Outage\nstarted: 2026-11-23T14:05Z'),
    );
    expect((await saidOf(page('title: Outage\nstarted: 2026-11-23 9:05'), incident, 'field-value'))[0]).toContain(
      'Write `2026-11-23T09:05Z` for UTC, or the offset of the clock it was read from',
    );
  });
});
