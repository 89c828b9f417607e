import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backstageServices } from '../../../../src/authoring/import/backstage/services.ts';
import { handbookOf, roleFile } from '../../handbook-of.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watchbook-catalog-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const head = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n';
const good = `${head}metadata: { name: good, description: It works. }\nspec: { type: service, owner: sre }\n`;

async function planFor(text: string) {
  writeFileSync(join(root, 'catalog-info.yaml'), `${text}\n---\n${good}`);
  const plan = await backstageServices.plan({
    root,
    names: ['catalog-info.yaml'],
    handbook: handbookOf({ 'content/roles/sre.mdx': roleFile('SRE') }),
    sources: [],
    roleOf: (team) => (team === 'sre' ? 'sre' : undefined),
    types: [],
    today: '2026-12-01',
  });
  return {
    files: plan.pages.map(({ file }) => file),
    texts: plan.pages.map((page) => page.text).join(''),
    problems: plan.problems.map(({ line, rule }) => `${line} ${rule}`),
  };
}

const bomb = ['a: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n}: &a${n + 1} [*a${n}, *a${n}]`)].join(
  '\n',
);

test.each([
  ['aliases that multiply', `${head}metadata: { name: x }\n${bomb}`],
  ['an alias of itself', `${head}metadata: &a { name: x, annotations: *a }\nspec: { type: service, owner: sre }`],
  ['an alias of nothing', `${head}metadata: { name: *a }`],
  ['a value that only looks like one', `${head}metadata: { name: x }\nspec: { type: service, owner: { toString: 1 } }`],
  ['a version that is none', 'apiVersion: { toString: 1 }\nkind: Component'],
  ['lists without end', `${head}metadata: ${'['.repeat(20_000)}`],
  ['a key that all objects have', `${head}__proto__: { polluted: 1 }\nmetadata: { name: x }`],
])('%s: the catalogue is read, and other services become pages', async (_, text) => {
  expect((await planFor(text)).files).toContain('content/services/good.mdx');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each(['..', '.', '/', '../../../etc', '—'])('a namespace or name `%s` leads nowhere else', async (name) => {
  const written = JSON.stringify(name);
  const spec = 'spec: { type: service, owner: sre }';
  const { files } = await planFor(`${head}metadata: { name: ${written}, description: It works. }\n${spec}
---\n${head}metadata: { name: inner, namespace: ${written}, description: It works. }\n${spec}`);
  for (const file of files) expect(file).toMatch(/^content\/services\/([a-z0-9-]+\/)?[a-z0-9-]+\.mdx$/);
  expect(files).toContain('content/services/good.mdx');
});

test('an address that is code, and characters that nobody sees, get onto no page', async () => {
  const { texts } = await planFor(`${head}metadata:
  name: evil
  title: "Evil\\u202e\\u0000\\u001b[2J <script>alert(1)</script>"
  description: "It sells\\u0007."
  annotations: { backstage.io/source-location: 'url:javascript:alert(1)' }
  links: [{ url: 'javascript:alert(1)', title: Go }, { url: 'data:text/html,x' }]
spec: { type: service, owner: sre }`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are looked for.
  expect(texts).not.toMatch(/javascript:|data:|[\u0000-\u0008\u001b\u202e]/);
});
