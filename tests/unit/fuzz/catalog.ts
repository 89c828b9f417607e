import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { backstageServices } from '../../../src/authoring/import/backstage/services.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { parseSource } from '../../../src/source/source.ts';
import { handbookOf, roleFile } from '../handbook-of.ts';
import { claim, noiseOf, type Opened, spoilt } from './noise.ts';

const catalog = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop-web
  namespace: default
  title: Shop
  description: The shop. It sells.
  annotations:
    backstage.io/source-location: url:https://git.example/shop/
  links:
    - url: https://grafana.example/d/1
      title: Dashboard
spec:
  type: service
  lifecycle: production
  owner: group:default/sre
  system: shop
  dependsOn: [resource:default/db]
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: db }
spec: { type: database, owner: sre }
`;
const role = { 'content/roles/sre.mdx': roleFile('SRE') };
const page = `---
title: db # ours
summary: The database.
owner: sre
reviewed: 2026-06-01
tier: critical
---
`;

/** Any catalogue of services is read; what is wrong has its place, and what becomes a page is one, under its folder. */
export async function anyCatalog(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-catalog-'));
  const file = join(folder, 'catalog-info.yaml');
  const handbook = handbookOf({ ...role, 'content/services/db.mdx': page });
  const sources = [parseSource('content/services/db.mdx', page)];
  const noise = noiseOf([
    ...['&a ', '*a', '<<: *a\n', '[*a,*a]', '!t ', '---\n', '\t', '"', '|\n', '[', '{', '}', ']', '? ', '# c\n', ': '],
    ...['..', '/', 'name: ../../x\n', 'namespace: ..\n', '__proto__: 1\n', '{toString: 1}', 'owner: {a: 1}\n', 'null'],
    ...['javascript:alert(1)', 'https://a:b@c/', '\u0000', '\u001b[2J', '\u202e', '<script>', '%YAML 1.1\n', '  - '],
  ]);
  return {
    claim: claim(fc.oneof(noise, { weight: 6, arbitrary: spoilt([catalog], noise) }), async (text) => {
      await writeFile(file, text);
      const plan = await backstageServices.plan({
        root: folder,
        names: ['catalog-info.yaml'],
        handbook,
        sources,
        roleOf: (team) => (team === 'sre' ? 'sre' : undefined),
        types: [],
        today: '2026-12-01',
      });
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line, column, file: of } of [...plan.problems, ...plan.differences])
        assert.ok(line >= 1 && column >= 1 && (of !== 'catalog-info.yaml' || line <= lines + 1), `${line}:${column}`);
      for (const made of plan.pages) {
        assert.match(made.file, /^content\/services\/([a-z0-9-]+\/)?[a-z0-9-]+\.mdx$/);
        assert.ok(pageOf(parseSource(made.file, made.text)), made.text);
        assert.doesNotMatch(made.text, /(?:url|repository): *"?javascript:/i);
      }
    }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
