import { kindList } from '../../src/kinds/index.ts';

/** A word that is in every internal page, wherever one can write one, and in no other. */
export const canary = 'zqcanary';

const alertOfRunbook = `${canary}Full`;

/** Alerts of a rule file, the first about nothing that is internal. */
export const rules = `groups:
  - name: shop
    rules:
      - alert: OrdersStuck
        expr: orders_waiting > 9
`;
const internalRules = `      - alert: ${alertOfRunbook}
        expr: disk_full > 1
      - alert: ${canary}Down
        expr: up < 1
        labels: { service: ${canary}-service }
`;

const models: Readonly<Record<string, string>> = {
  roles: 'scribe',
  matrices: 'upkeep',
  runbooks: 'disk-filling',
  postmortems: 'mail-certificate-expired',
  guides: 'error-budgets',
  glossary: 'toil',
  services: 'queue',
};

/**
 * The content with an internal page of every kind, and with public pages that
 * name them: in fields, in items, in the prose, by a component. Without them
 * it is what it was.
 */
export function withInternalPages(content: Readonly<Record<string, Buffer>>): Record<string, string | Buffer> {
  const text = (path: string) => {
    const bytes = content[path];
    if (!bytes) throw new Error(`The fixture has no ${path}`);
    return bytes.toString();
  };
  const changed = (path: string, ...changes: [before: string | RegExp, after: string][]) => ({
    [path]: changes.reduce((whole, [before, after]) => {
      const next = whole.replace(before, after);
      if (next === whole) throw new Error(`${path} has no ${before}`);
      return next;
    }, text(path)),
  });
  const pages = kindList
    .filter(({ ofProduct }) => !ofProduct)
    .map(({ folder, name }) => {
      const page = text(`content/${folder}/${models[folder]}.mdx`)
        .replace(/^title: .*$/m, `title: ${canary} the ${name}`)
        .replace(/^summary: .*$/m, `summary: What ${canary} is to a ${name}.`)
        .replace(/^(aka|redirectFrom|tags|contact):.*(\n {2}.*)*\n/gm, '')
        .replace(/^ {2}- (\w+)$/gm, `  - ${canary}$1`)
        .replace(/^alerts:.*(\n {2}.*)*\n/m, `alerts: [${alertOfRunbook}]\n`)
        .replace(/^errors: \[/m, `errors: [${canary} on device, `)
        .replace('---\n', `---\nvisibility: internal\ntags: [${canary}]\nredirectFrom: [/${folder}/${canary}-once/]\n`);
      return [
        `content/${folder}/${canary}-${name}.mdx`,
        `${page}\n![A ${canary}](images/${canary}.svg)\n\nMore on ${canary}.\n`,
      ];
    });
  const service = `${canary}-service`;
  return {
    ...content,
    'rules/alerts.yaml': rules + internalRules,
    ...Object.fromEntries(pages),
    [`content/guides/images/${canary}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${canary}</title></svg>`,
    ...changed(
      'content/services/checkout.mdx',
      ['dependsOn: [', `dependsOn: [${service}, `],
      ['tells the warehouse', `tells [the warehouse](../services/${service}.mdx)`],
      ['## How it fails\n', `<Runbooks service="${service}" />\n\n## How it fails\n`],
    ),
    ...changed(
      'content/runbooks/disk-filling.mdx',
      ['services: [', `services: [${service}, `],
      ['escalation: [', `escalation: [${canary}-role, `],
    ),
    ...changed('content/postmortems/aws-2017-s3-capacity-removal.mdx', [
      'related: [',
      `related: [${canary}-postmortem, `,
    ]),
    ...changed(
      'content/matrices/releases.mdx',
      ['roles: [', `roles: [${canary}-role, `],
      [
        'activities:\n',
        `activities:\n  - { id: ${canary}, name: ${canary} it, responsible: [sre], accountable: ${canary}-role }\n`,
      ],
    ),
    ...changed('content/guides/first-on-call-shift.mdx', ['audience: [', `audience: [${canary}-role, `]),
  };
}
