import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/authoring/pull-request/changes.ts';
import { edited, files, sourcesWith } from './handbook.ts';

const runbook = 'content/runbooks/slow.mdx';
const changes = (edit: Record<string, string | undefined>) => changesBetween(sourcesWith(), sourcesWith(edit));

describe('changesBetween', () => {
  it('finds nothing where nothing changed', () => {
    expect(changes({})).toEqual([]);
  });

  it('names the fields and sections that differ, and counts words', () => {
    const text = files[runbook]
      ?.replace('urgency: page', 'urgency: ticket')
      .replace('## Impact\n\nX.', '## Impact\n\nPeople wait long.');
    expect(changes({ [runbook]: text })).toMatchObject([
      { status: 'changed', url: '/runbooks/slow/', fields: ['urgency'], sections: ['Impact'], words: 2 },
    ]);
  });

  it('takes a heading inside code for code', () => {
    const [change] = changes(edited(runbook, '## Diagnose\n\nX.', '## Diagnose\n\n```sh\n## Not a heading\n```'));
    expect(change?.sections).toEqual(['Diagnose']);
  });

  it('tells added, removed and moved apart', () => {
    const moved = files[runbook]?.replace('title:', 'redirectFrom: [/runbooks/slow/]\ntitle:');
    const result = changes({
      [runbook]: undefined,
      'content/runbooks/latency.mdx': moved,
      'content/services/checkout.mdx': undefined,
      'content/guides/new.mdx': '---\ntitle: New\n---\n',
    });
    expect(result.map(({ status, url, from }) => [status, url, from])).toEqual([
      ['moved', '/runbooks/latency/', '/runbooks/slow/'],
      ['added', '/guides/new/', undefined],
      ['removed', '/services/checkout/', undefined],
    ]);
    expect(result[0]?.fields).toEqual(['redirectFrom']);
  });

  it('knows a page whose frontmatter is broken by its file', () => {
    const result = changes(edited(runbook, 'title: Slow responses', 'title: [Slow'));
    expect(result).toMatchObject([{ status: 'changed', title: 'slow', url: '/runbooks/slow/' }]);
  });
});
