import { describe, expect, it } from 'vitest';
import { findingsOf, review } from '../../../../src/authoring/pull-request/review.ts';
import { summaryOf } from '../../../../src/authoring/pull-request/summary.ts';
import { config } from '../../../../watchbook.config.ts';
import { edited, files, sourcesWith, statesOf } from './handbook.ts';

const circumstances = { config, today: '2026-11-23', site: { routes: [], files: [] } };
const reviewed = async (edit: Record<string, string | undefined>) =>
  review(await statesOf(sourcesWith(), sourcesWith(edit)), circumstances);

const matrix = 'content/matrices/incidents.mdx';
const closeIt = '  - {id: close, name: Close an incident, responsible: [sre], accountable: sre}\n---';

describe('what follows from a change', () => {
  it('tells what a role gains and loses', async () => {
    expect((await reviewed(edited(matrix, '---\n\n## How', `${closeIt}\n\n## How`))).consequences).toEqual([
      'SRE gains 1 accountability (now 2): Close an incident.',
      'SRE gains 1 responsible part (now 2): Close an incident.',
    ]);
    expect((await reviewed({ [matrix]: undefined })).consequences).toEqual([
      'SRE loses 1 accountability (now 0): Declare an incident.',
      'SRE loses 1 responsible part (now 0): Declare an incident.',
    ]);
  });

  it('says nothing of a new wording', async () => {
    expect((await reviewed(edited(matrix, 'Declare an incident', 'Call an incident'))).consequences).toEqual([]);
  });

  it('tells which alert and service lose their runbook', async () => {
    const { consequences } = await reviewed({ 'content/runbooks/slow.mdx': undefined });
    expect(consequences).toContain('The alert SlowAnswers loses 1 runbook (now 0): Slow responses.');
    expect(consequences).toContain('Checkout loses 1 runbook (now 0): Slow responses.');
  });

  it('tells when an incident took another time, or is no longer known to', async () => {
    const file = 'content/postmortems/outage.mdx';
    expect((await reviewed(edited(file, '10:12:00Z', '10:25:00Z'))).consequences).toEqual([
      'Outage: time to detect was 12\u00a0min, is now 25\u00a0min.',
    ]);
    expect((await reviewed(edited(file, 'detected: 2026-11-01T10:12:00Z\n', ''))).consequences).toEqual([
      'Outage: time to detect was 12\u00a0min, is now unknown.',
    ]);
  });

  it('tells when an action is done', async () => {
    const { consequences } = await reviewed(edited('content/postmortems/outage.mdx', 'state: open', 'state: done'));
    expect(consequences).toEqual(['SRE loses 1 open action (now 0): Test it.']);
  });
});

describe('the findings of a change', () => {
  it('are new where a page that was linked is gone, on the page that links to it', async () => {
    const result = await reviewed({ 'content/runbooks/slow.mdx': undefined });
    expect(findingsOf(result)).toContainEqual(
      expect.objectContaining({ rule: 'known-link', file: 'content/services/checkout.mdx' }),
    );
  });

  it('are old where they only moved down, and gone where they were mended', async () => {
    const broken = edited('content/services/checkout.mdx', '/runbooks/slow/', '/runbooks/fast/');
    const lower = Object.fromEntries(
      Object.entries(broken).map(([file, text]) => [file, text.replace('## What it does', 'More.\n\n## What it does')]),
    );
    const { findings } = review(await statesOf(sourcesWith(broken), sourcesWith(lower)), circumstances);
    expect(findings.arisen.filter(({ rule }) => rule === 'known-link')).toEqual([]);
    expect(findings.kept.map(({ rule }) => rule)).toContain('known-link');
    const mended = review(await statesOf(sourcesWith(broken), sourcesWith()), circumstances);
    expect(mended.findings.gone).toBeGreaterThan(0);
  });
});

describe('the summary', () => {
  it('shows pages with what links to them, consequences and findings', async () => {
    const text = summaryOf(
      await reviewed({
        ...edited(matrix, '---\n\n## How', `${closeIt}\n\n## How`),
        'content/guides/alone.mdx':
          '---\ntitle: Alone | <b>\nsummary: S.\nowner: sre\nreviewed: 2026-11-23\naudience: []\ntopic: practice\n---\n\n[x](/nowhere/)\n',
      }),
    );
    expect(text).toContain('Pages: 1 added, 1 changed. **New: ');
    expect(text).toContain('| ✎ changed | Incidents `/matrices/incidents/` | `activities` | `/roles/sre/` |');
    expect(text).toContain('| ➕ added | Alone \\| &lt;b> `/guides/alone/` | guide, +1 word | **no page yet** |');
    expect(text).toContain('- SRE gains 1 accountability (now 2): Close an incident.');
    expect(text).toMatch(/- ✕ `content\/guides\/alone\.mdx:\d+:\d+` `\/nowhere\/`/);
  });

  it('links to the preview where there is one', async () => {
    const result = await reviewed(edited(matrix, 'summary: About it.', 'summary: Who does what.'));
    const text = summaryOf({ ...result, preview: 'https://preview.example' });
    expect(text).toContain('[Incidents](https://preview.example/matrices/incidents/)');
  });

  it('says so where nothing changes', async () => {
    expect(summaryOf(await reviewed({}))).toBe(
      '## What this changes in the handbook\n\nNo page changes. No new findings.\n',
    );
  });

  it('stays short when a thousand pages change, and calls nobody', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `content/glossary/term-${index}.mdx`,
        `---\ntitle: Ask @someone ${index}\n---\n`,
      ]),
    );
    const text = summaryOf(await reviewed(many));
    expect(text.length).toBeLessThan(20_000);
    expect(text).toContain('… and 960 more.');
    expect(text).not.toMatch(/@someone/);
    expect(Object.keys(files)).toHaveLength(5);
  });
});
