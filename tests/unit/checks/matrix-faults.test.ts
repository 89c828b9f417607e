import { expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { readSources } from '../../../src/source/read.ts';
import { config } from '../../../watchbook.config.ts';

test('every kind of fault of a matrix is found at its own line, and nothing else', async () => {
  const sources = await readSources('tests/fixtures/matrix-faults');
  const findings = await check({ sources, config, today: '2026-11-23', site: { routes: [], files: [] } });
  const aboutMatrices = findings.filter(
    ({ rule }) => !['required-sections', 'orphan-page', 'owner-reachable'].includes(rule),
  );
  expect(
    aboutMatrices.map(({ file, line, column, rule }) => `${file.replace('content/', '')}:${line}:${column} ${rule}`),
  ).toMatchInlineSnapshot(`
    [
      "matrices/faulty.mdx:6:25 known-reference",
      "matrices/faulty.mdx:6:25 raci-idle-role",
      "matrices/faulty.mdx:6:31 known-reference",
      "matrices/faulty.mdx:6:31 raci-idle-role",
      "matrices/faulty.mdx:12:17 raci-accountable",
      "matrices/faulty.mdx:16:18 raci-responsible",
      "matrices/faulty.mdx:20:21 known-reference",
      "matrices/faulty.mdx:24:16 raci-consulted-informed",
      "matrices/faulty.mdx:25:9 raci-same-activity",
      "matrices/faulty.mdx:27:18 field-value",
      "matrices/faulty.mdx:30:9 field-value",
      "matrices/faulty.mdx:32:19 known-reference",
      "matrices/faulty.mdx:32:19 raci-column",
      "matrices/faulty.mdx:33:18 raci-accountable",
      "matrices/faulty.mdx:40:5 unknown-field",
      "matrices/other.mdx:6:14 consulted-on-everything",
      "matrices/other.mdx:19:11 twin-activities",
      "matrices/second.mdx:8:9 matrices-agree",
      "roles/developer.mdx:9:9 uncovered-responsibility",
      "roles/sre.mdx:2:8 overloaded-role",
      "roles/sre.mdx:9:9 uncovered-responsibility",
      "roles/sre.mdx:12:9 uncovered-responsibility",
    ]
  `);
});
