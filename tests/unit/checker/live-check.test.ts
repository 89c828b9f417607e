import { describe, expect, it } from 'vitest';
import { LiveCheck } from '../../../src/checker/live/live-check.ts';
import { check } from '../../../src/checks/run.ts';
import { config } from '../../../watchbook.config.ts';
import { edited, sourcesWith } from '../authoring/pull-request/handbook.ts';

const circumstances = { config, today: '2026-11-23', site: { routes: [], files: [] } };
const service = 'content/services/checkout.mdx';

async function living() {
  const handbook = new LiveCheck();
  await handbook.put(sourcesWith());
  return handbook;
}
const only = (changes: Record<string, string>) => sourcesWith(changes).filter(({ file }) => file in changes);

describe('a handbook while it is written', () => {
  it('finds what a check of the whole finds', async () => {
    const broken = edited(service, '/runbooks/slow/', '/runbooks/fast/');
    const handbook = await living();
    await handbook.put(only(broken));
    const whole = await check({ sources: sourcesWith(broken), ...circumstances });
    expect(handbook.findings(circumstances)).toEqual(whole);
    expect(whole.map(({ rule }) => rule)).toContain('known-link');
  });

  it('forgets a finding once it is mended', async () => {
    const handbook = await living();
    const before = handbook.findings(circumstances);
    await handbook.put(only(edited(service, '/runbooks/slow/', '/runbooks/fast/')));
    await handbook.put(sourcesWith().filter(({ file }) => file === service));
    expect(handbook.findings(circumstances)).toEqual(before);
  });

  it('shows on other pages what a deleted page leaves behind', async () => {
    const handbook = await living();
    handbook.drop('content/runbooks/slow.mdx');
    expect(handbook.findings(circumstances)).toContainEqual(
      expect.objectContaining({ rule: 'known-link', file: service }),
    );
    expect(handbook.sources).toHaveLength(4);
  });
});
