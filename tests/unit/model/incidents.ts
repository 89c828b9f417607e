import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

/** A post-mortem file; `fields` replace or add lines of its frontmatter. */
export function incidentFile(fields: Readonly<Record<string, string>> = {}, body = ''): string {
  const all = {
    title: 'Something broke',
    summary: 'It broke.',
    owner: 'sre',
    reviewed: '2026-06-01',
    origin: 'ours',
    status: 'final',
    severity: 'SEV2',
    services: '[shop]',
    started: '2026-05-01T10:00Z',
    detection: 'alert',
    trigger: 'deploy',
    causes: '[latent-defect]',
    impact: '{ summary: Some could not buy. }',
    timeline: '[]',
    actions: '[]',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** An action in flow style, for `actions: [ … ]`. */
export function actionText(fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    id: 'mend',
    what: 'It is mended.',
    type: 'prevent',
    owner: 'sre',
    priority: 'high',
    state: 'open',
    ...fields,
  };
  return `{ ${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
}

/** A handbook with two roles, two services and the given post-mortems by id. */
export function handbookWith(incidents: Readonly<Record<string, string>>) {
  return handbookOf({
    'content/roles/sre.mdx': roleFile('SRE'),
    'content/roles/dev.mdx': roleFile('Developer'),
    'content/services/shop.mdx': serviceFile('Shop'),
    'content/services/mail.mdx': serviceFile('Mail'),
    ...Object.fromEntries(Object.entries(incidents).map(([id, text]) => [`content/postmortems/${id}.mdx`, text])),
  });
}
