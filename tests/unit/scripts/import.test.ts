import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnSettings, withSettings } from '../config/settings.ts';
import { roleFile } from '../handbook-of.ts';

let book: OwnSettings;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(book.root, file)), { recursive: true });
  writeFileSync(join(book.root, file), text);
};
const read = (file: string) => readFileSync(join(book.root, file), 'utf8');
const run = (...args: string[]) => book.run('import', '--as', 'service', ...args);

const catalog = (lifecycle = 'production', dependsOn = '[resource:orders-db, component:default/Mail.Relay]') => `# ours
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
  title: Checkout
  description: |
    Takes the money. Written long
    ago.
  annotations: {github.com/project-slug: acme/checkout}
  links:
    - {url: https://graphs.example/d/1, title: Checkout dashboard, icon: dashboard}
    - {url: https://wiki.example/checkout}
    - {url: "javascript:alert(1)", title: No}
spec:
  type: service
  lifecycle: ${lifecycle}
  owner: group:default/payments
  system: shop
  dependsOn: ${dependsOn}
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: orders-db}
spec: {type: database, owner: user:infra/Dana}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: Mail.Relay, namespace: Comms}
spec: {type: service, lifecycle: deprecated, owner: payments}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: ui-kit}
spec: {type: library, owner: payments}
---
kind: Group
metadata: {name: payments}
`;

beforeAll(() => {
  book = withSettings("title: 'Book',");
  write('content/roles/payments-engineer.mdx', roleFile('Payments engineer'));
  write('content/roles/dba.mdx', roleFile('Database administrator'));
  write('owners.yaml', 'payments-engineer: "@acme/shop/Payments"\n');
  write('map.yaml', 'dana: dba\n');
  write('catalog/a/catalog-info.yaml', catalog().replace('component:default/Mail.Relay', 'component:comms/mail.relay'));
});
afterAll(() => book.remove());

describe('services from Backstage', () => {
  test('without a page are findings at their place, and become pages', () => {
    const check = run('--check', '--map', 'map.yaml', 'catalog');
    expect(check.status).toBe(1);
    expect(check.stdout).toMatch(/^catalog\/a\/catalog-info\.yaml:5:9 .*`checkout` has no page.*\(catalog-page\)$/m);
    expect(check.stdout.split('\n').filter(Boolean)).toHaveLength(3);
    expect(run('--map', 'map.yaml', 'catalog')).toMatchObject({ status: 0, stdout: '' });
    const [, front] = read('content/services/checkout.mdx').split('---\n');
    expect(front?.replace(/reviewed: .*/, 'reviewed: today')).toBe(`title: Checkout
summary: Takes the money.
owner: payments-engineer
reviewed: today
tier: supporting
lifecycle: production
system: shop
dependsOn:
  - orders-db
  - comms/mail-relay
dashboards:
  - title: Checkout dashboard
    url: https://graphs.example/d/1
links:
  - title: wiki.example
    url: https://wiki.example/checkout
repository: https://github.com/acme/checkout
`);
    expect(read('content/services/orders-db.mdx')).toContain('owner: dba');
    expect(read('content/services/comms/mail-relay.mdx')).toContain('lifecycle: deprecated');
  });

  test('are in step then, and a second time changes nothing', () => {
    const before = read('content/services/checkout.mdx');
    expect(run('--check', '--map', 'map.yaml', 'catalog')).toMatchObject({ status: 0, stdout: '' });
    expect(run('--map', 'map.yaml', 'catalog').stderr).toContain('nothing to change');
    expect(read('content/services/checkout.mdx')).toBe(before);
  });

  test('keep what people wrote: prose, comments, and fields and services that Backstage does not know', () => {
    const edited = read('content/services/checkout.mdx')
      .replace('tier: supporting', 'tier: critical # asked the board')
      .replace('Takes the money.', 'Takes the money of all shops.')
      .replace('lifecycle: production', 'lifecycle: production   # since 2019')
      .replace('  - orders-db', '  - good\n  - orders-db');
    write('content/services/good.mdx', read('content/services/orders-db.mdx').replaceAll('orders-db', 'good'));
    write('content/services/checkout.mdx', `${edited}\nOur own words.\n`);
    expect(run('--check', '--map', 'map.yaml', 'catalog').status).toBe(0);
    write('catalog/a/catalog-info.yaml', catalog('deprecated', '[resource:orders-db]'));
    const check = run('--check', '--map', 'map.yaml', 'catalog');
    expect(check.stdout).toMatch(
      /^content\/services\/checkout\.mdx:7:12 .*`lifecycle` is `production` here and `deprecated` in/m,
    );
    expect(run('--map', 'map.yaml', 'catalog').status).toBe(0);
    expect(read('content/services/checkout.mdx')).toBe(
      `${edited.replace('lifecycle: production', 'lifecycle: deprecated').replace('  - comms/mail-relay\n', '')}\nOur own words.\n`,
    );
  });

  test('a page that a person renamed is found by its title, and a new field comes to its place', () => {
    const page = read('content/services/orders-db.mdx').replace(
      'title: orders-db',
      'title: Orders\naka:\n  - orders-db',
    );
    // In the order of the fields.
    write(
      'content/services/databases/orders.mdx',
      page.replace(
        /title: Orders\naka:\n {2}- orders-db\n([\s\S]*?tier: \w+\n)/,
        'title: Orders\n$1aka:\n  - orders-db\n',
      ),
    );
    write('content/services/orders-db.mdx', '');
    write(
      'one.yaml',
      'apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: orders-db}\nspec: {type: database, owner: dba, lifecycle: production, system: shop}\n',
    );
    expect(run('one.yaml').stderr).toContain('Changed: content/services/databases/orders.mdx');
    expect(read('content/services/databases/orders.mdx')).toContain(
      'tier: supporting\nlifecycle: production\nsystem: shop\naka:\n',
    );
    expect(run('--check', 'one.yaml').status).toBe(0);
  });

  test('what only a person can mend is told with its place, and nothing is made up', () => {
    write(
      'odd.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: odd}
spec: {type: service, owner: nobody-known, lifecycle: beta, dependsOn: [component:gone]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: ODD}
spec: {type: service, owner: payments}
---
a: [
`,
    );
    const { status, stdout } = run('odd.yaml');
    expect(status).toBe(1);
    expect(stdout.split('\n').map((line) => /^(\S+)\s.*\((\S+)\)$/.exec(line)?.slice(1).join(' '))).toEqual([
      'odd.yaml:4:30 catalog-owner',
      'odd.yaml:4:55 catalog-lifecycle',
      'odd.yaml:4:73 catalog-depends-on',
      'odd.yaml:8:18 catalog-name',
      expect.stringMatching(/^odd\.yaml:1[12]:\d+ catalog-file$/),
      undefined,
    ]);
  });

  test('words it does not know end with 2 and the nearest', () => {
    expect(book.run('import', '--as', 'servce', 'catalog')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('service'),
    });
    expect(run()).toMatchObject({ status: 2 });
    expect(run('nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere') });
    expect(run('--map', 'none.yaml', 'catalog')).toMatchObject({ status: 2 });
  });
});
