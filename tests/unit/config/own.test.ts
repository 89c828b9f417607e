import { afterEach, describe, expect, it } from 'vitest';
import { type OwnSettings, withSettings } from './settings.ts';

let own: OwnSettings | undefined;
afterEach(() => own?.remove());

/** What `check` says of the settings, a line each. */
function told(lines: string, kind?: string): string[] {
  own = withSettings(lines, kind);
  const { status, stderr } = own.run('check');
  const [head, ...faults] = stderr.trim().split('\n');
  expect({ status, head }).toEqual({ status: 2, head: 'check: the settings are not valid:' });
  return faults;
}

describe('what an organisation adds of its own, where it is wrong', () => {
  it('is told with the place of each field, heading and kind', () => {
    const lines = `  kinds: {
    service: {
      fields: {
        tier: line(20).describe('Again.'),
        costCentre: line(20),
        since: z.date().describe('Since when.'),
        'cost-centre': line(20).describe('Who pays.'),
        lead: reference('person').describe('Who leads.'),
        audits: withFacts(z.array(z.strictObject({ by: line(60) })), { facet: true }).describe('Who looked.'),
      },
      sections: [{ title: 'Who is told' }, { title: 'What it costs', about: 'Money.', before: 'How it fals' }],
    },
    servce: {},
  },`;
    expect(told(lines)).toEqual([
      'watchbook.config.ts:7:9  `tier` is already a field of a service — give yours another name, such as `ownTier`',
      "watchbook.config.ts:8:9  `costCentre` does not say what to write — add `.describe('…')`, a sentence that writers and readers see",
      'watchbook.config.ts:9:9  `since` cannot be written in a page — build it from the fields of src/config/own.ts',
      'watchbook.config.ts:10:9  `cost-centre` is not a name of a field — write it as `riskOfLoss`: letters and digits, a small one first',
      'watchbook.config.ts:11:9  `lead` refers to `person`, which is not a kind — choose from role, matrix, runbook, postmortem, guide, term, service, help',
      'watchbook.config.ts:12:9  `audits` holds records, which are no facet — take `facet` out',
      'watchbook.config.ts:14:18  `Who is told` does not say what belongs there — write it as `about`',
      'watchbook.config.ts:14:87  `How it fals` is not a heading of a service — did you mean `How it fails`?',
      'watchbook.config.ts:16:5  `servce` is not a kind of the product’s — did you mean `service`?',
    ]);
  });

  it('is told of words and of the navigation', () => {
    const lines = `  vocabularies: {
    urgencies: { shift: { label: 'Shift', description: 'Before it ends.', before: 'tickt' } },
    causes: { 'Worn part': { label: 'Worn part', description: 'Too old.' } },
    severitys: {},
  },
  navigation: [{ section: 'nowhere' }, ],`;
    expect(told(lines)).toEqual([
      'watchbook.config.ts:6:15  `vocabularies.causes.Worn part` is not a word that a page can hold — write it as `supply-chain`',
      'watchbook.config.ts:7:5  `severitys` is not a setting of `vocabularies` — choose from `actionTypes`, `causes`, `detections`, `families`, `tiers`, `topics`, `triggers` and `urgencies`',
      'watchbook.config.ts:9:18  `navigation[0].section: "nowhere"` is not a part of the navigation — choose from duties, now, learned, know-how, handbook, or leave it out for one of your own',
    ]);
    own?.remove();
    expect(told("  navigation: [{ items: ['guide'] }],")).toEqual([
      'watchbook.config.ts:4:16  `navigation[0]: this` has neither a `section` of the product’s nor a `label` of its own — write one',
    ]);
    own?.remove();
    const second = `  vocabularies: { urgencies: { shift: { label: 'Shift', description: 'Soon.', before: 'tickt' } } },
  navigation: [{ label: 'Ours', items: ['runbok'] }],
  kinds: { guide: { fields: { severity: withFacts(line(20), { facet: true }).describe('How far.') } } },`;
    expect(told(second)).toEqual([
      'watchbook.config.ts:4:79  `tickt` is not another word of `urgencies` — did you mean `ticket`?',
      'watchbook.config.ts:5:41  `runbok` is not a kind of page — did you mean `runbook`?',
      'watchbook.config.ts:6:31  `severity` is the name of a facet of the product’s — give the field another name',
    ]);
  });

  it('is told of a kind in the file that defines it', () => {
    const kind = `export const own = defineKind({
  name: 'risk',
  folder: 'alerts',
  label: { one: 'Risk', many: 'Risks' },
  about: 'What may happen.',
  standsIn: 'learned',
  schema: z.strictObject({ ...commonFields, weight: line(9).describe('How much.') }),
  sections: [],
  facets: () => ({}),
  asks: [],
  starter: ({ title, owner, today }) => ({ title, summary: 'A risk.', owner, reviewed: today }),
});`;
    expect(told('  ownKinds: [own],', kind)).toEqual([
      'kinds/own.ts:4:3  `/alerts/` is an address of the product’s — choose another folder',
    ]);
    own?.remove();
    expect(told('  ownKinds: [own],', kind.replace("'alerts'", "'risks'"))).toEqual([
      'kinds/own.ts:12:3  `starter` makes a page that the check refuses — `weight`: Invalid input: expected string, received undefined',
    ]);
    own?.remove();
    const odd = kind
      .replace("'alerts'", "'runbooks'")
      .replace('...commonFields, ', '')
      .replace("'learned'", "'lerned'");
    expect(told('  ownKinds: [own],', odd)).toEqual([
      'kinds/own.ts:7:3  `ownKinds[0].standsIn: "lerned"` is not a part of the navigation — choose from duties, now, learned, know-how, handbook',
    ]);
    own?.remove();
    expect(told('  ownKinds: [own],', odd.replace("'lerned'", "'learned'"))).toEqual([
      'kinds/own.ts:4:3  `runbooks` is the folder of another kind — choose another',
      'kinds/own.ts:8:3  `schema` lacks `title` — begin it with `...commonFields`',
    ]);
  });

  it('is told of its looks, with the nearest colour that can be read', () => {
    const lines = `  accent: '#ffcc00',
  fonts: { text: { name: 'Acme', file: 'fonts/acme.woff2' } },`;
    expect(told(lines)).toEqual([
      expect.stringMatching(
        /^watchbook\.config\.ts:4:3 {2}`accent: "#ffcc00"` cannot be read well: its contrast is 1\.\d, and text needs 4\.5 — the nearest that passes is `#[0-9a-f]{6}`$/,
      ),
      'watchbook.config.ts:5:34  `public/fonts/acme.woff2` is not there — put the font’s file there',
    ]);
    own?.remove();
    expect(
      told("  accent: 'blue',\n  foot: { text: 'Ask us', links: [{ label: 'Mail', link: 'javascript:alert(1)' }] },"),
    ).toEqual([
      'watchbook.config.ts:4:3  `accent: "blue"` is not a colour — write it as #0a5c8f',
      'watchbook.config.ts:5:52  `foot.links[0].link: "javascript:alert(1)"` is not an address — begin it with / for a page of this handbook, or with https:// or mailto:',
    ]);
  });

  it('lets no rule that keeps a reader safe be switched off', () => {
    expect(told("  rules: { 'no-code': 'warn' },")).toEqual([
      'watchbook.config.ts:4:12  `no-code` keeps the site safe — it stays an error',
    ]);
  });
});
