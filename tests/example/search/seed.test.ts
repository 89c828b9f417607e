import { beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../../../src/search/query/open-site.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import type { Searcher } from '../../../src/search/query/searcher.ts';

/** What the handbook must answer from the first day: the work of four roles, six skills and four signals. */
const expected = {
  responsibilities: [
    ['incident response', '/matrices/incident-response/', '/roles/sre/'],
    ['post-mortems', '/matrices/post-mortems/', '/roles/sre/'],
    ['monitoring and alerting', '/matrices/monitoring-and-alerting/', '/roles/sre/'],
    ['capacity planning', '/matrices/capacity-planning/', '/roles/sre/'],
    ['efficient software delivery', '/roles/devops-engineer/'],
    ['release automation', '/roles/devops-engineer/', '/matrices/releases/'],
    ['configuration management', '/roles/devops-engineer/', '/matrices/configuration-and-infrastructure/'],
    ['infrastructure as code', '/glossary/infrastructure-as-code/', '/matrices/configuration-and-infrastructure/'],
    ['access control', '/matrices/access-control/', '/glossary/access-control/'],
    ['user training', '/roles/sysadmin/', '/matrices/training-documentation-routine-work/'],
    ['backup and restore of data', '/matrices/backup-and-restore/', '/roles/sysadmin/'],
    ['automate routine tasks', '/roles/sysadmin/', '/matrices/training-documentation-routine-work/'],
    ['documentation of systems', '/roles/sysadmin/', '/matrices/training-documentation-routine-work/'],
    ['meeting client requirements', '/roles/developer/', '/matrices/client-work/'],
    ['creating unit tests', '/roles/developer/', '/matrices/client-work/'],
    ['system requirements', '/roles/developer/', '/matrices/client-work/'],
    ['documentation in code comments', '/roles/developer/'],
  ],
  skills: [
    ['monitoring skill', '/guides/skills/monitoring/'],
    ['information gathering', '/guides/skills/information-gathering/'],
    ['the golden 4', '/guides/skills/golden-signals/', '/glossary/golden-signals/'],
    ['updating the system', '/guides/skills/updating-systems/'],
    ['release coordination', '/guides/skills/release-coordination/'],
    ['creating infrastructure', '/guides/skills/creating-infrastructure/'],
  ],
  signals: [
    ['latency', '/glossary/latency/'],
    ['saturation', '/glossary/saturation/'],
    ['errors', '/glossary/errors/'],
    ['traffic', '/glossary/traffic/'],
  ],
} as const;

let searcher: Searcher;
beforeAll(async () => {
  searcher = await openSite('dist');
});

describe.each(Object.entries(expected))('%s', (_, queries) => {
  test.each(queries.map(([query, ...urls]) => ({ query, urls })))('“$query” is among the first five', async ({
    query,
    urls,
  }) => {
    const { pages } = await searcher.search(query);
    const found = (await loadResults(pages.slice(0, 5))).map(({ url }) => url.replace(/#.*$/, ''));
    expect(
      found.some((url) => urls.includes(url as never)),
      `${query}: ${found.join(' ')}`,
    ).toBe(true);
  });
});
