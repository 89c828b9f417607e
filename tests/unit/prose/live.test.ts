import { expect, test } from 'vitest';
import { components, isLive } from '../../../src/kinds/components.ts';
import { urlOf } from '../../../src/model/page.ts';
import { markdownOf, shownBy } from '../../../src/prose/live/index.ts';
import { withoutComponents } from '../../../src/prose/live/plain-components.ts';
import { handbookDocuments } from '../../../src/search/index/handbook-documents.ts';
import { plainMarkdown } from '../../../src/search/plain-markdown.ts';
import { handbookIn } from '../handbook-of.ts';

const today = '2026-11-23';
const asked = { handbook: await handbookIn(), today };
const page = asked.handbook.at('/guides/writing/components/');
if (!page) throw new Error('the fixture has no page with every component');

test('the fixture’s page has every component', () => {
  for (const name of Object.keys(components)) expect(page.body).toContain(`<${name}`);
});

test('a matrix is shown whole, by role, by letter and by both', () => {
  const rows = (attributes: Record<string, string>) =>
    shownBy('Matrix', { id: 'incident-response', ...attributes }, asked)?.table.rows.map(({ id }) => id) ?? [];
  const all = asked.handbook.find('matrix', 'incident-response')?.data.activities ?? [];
  expect(rows({})).toEqual(all.map(({ id }) => id));
  expect(rows({ letter: 'C' })).toEqual(all.filter(({ consulted }) => consulted?.length).map(({ id }) => id));
  expect(rows({ role: 'scribe', letter: 'R' })).toEqual(['keep-the-timeline']);
  const { columns } = shownBy('Matrix', { id: 'incident-response', role: 'scribe' }, asked)?.table ?? { columns: [] };
  expect(columns.map(({ id }) => id)).toEqual(['scribe']);
});

test('incidents are the newest of their cause and service, with how many there are beyond', () => {
  const shown = (attributes: Record<string, string>) => shownBy('Incidents', attributes, asked);
  const all = asked.handbook.all('postmortem');
  expect(shown({})?.incidents).toEqual(all);
  const monitoring = all.filter(({ data }) => data.causes.includes('monitoring-gap'));
  expect(shown({ cause: 'monitoring-gap', limit: '2' })).toEqual({
    incidents: monitoring.slice(0, 2),
    more: monitoring.length - 2,
    all: '/postmortems/?cause=monitoring-gap',
  });
  expect(shown({ cause: 'monitoring-gap', service: 'mail' })?.incidents.map(({ id }) => id)).toEqual([
    'mail-certificate-expired',
  ]);
});

test('actions stand as they do on the day', () => {
  const states = (day: string, attributes: Record<string, string>) =>
    shownBy('Actions', attributes, { ...asked, today: day })?.map(({ action }) => action.id);
  expect(states(today, { owner: 'sysadmin', state: 'overdue' })).not.toContain('queue-alert');
  expect(states('2026-12-12', { owner: 'sysadmin', state: 'overdue' })).toContain('queue-alert');
});

test('runbooks come the most urgent first', () => {
  const shown = shownBy('Runbooks', { service: 'checkout' }, asked) ?? [];
  expect(shown.map(({ data }) => data.urgency)).toEqual(
    shown
      .map(({ data }) => data.urgency)
      .toSorted((a, b) => ['page', 'ticket', 'routine'].indexOf(a) - ['page', 'ticket', 'routine'].indexOf(b)),
  );
  expect(shown.every(({ data }) => data.services.includes('checkout'))).toBe(true);
  expect(shownBy('Runbooks', { signal: 'traffic' }, asked)?.map(({ id }) => id)).toEqual(['slow-responses']);
});

test.each([
  ['Matrix', { id: 'none' }],
  ['Matrix', { id: 'releases', role: 'none' }],
  ['Matrix', {}],
  ['Activities', { role: 'none' }],
  ['Incidents', { service: 'none' }],
  ['Incidents', { cause: 'none' }],
  ['Actions', { owner: 'none' }],
  ['Runbooks', { service: 'none' }],
  ['Diagram', { of: '/guides/' }],
] as const)('<%s> of %j shows nothing, and breaks nothing', (name, attributes) => {
  expect(shownBy(name, attributes, asked)).toBeUndefined();
  expect(markdownOf(name, attributes, asked)).toBe('');
});

/** One thing that each component of the fixture’s page brings to it. */
const brought = [
  'Keep the incident’s timeline',
  'Call in the roles that are needed',
  'Confirmations refused after a certificate expired',
  'No post-mortem fits this so far.',
  'Someone is told when mail waits for an hour',
  'Slow responses',
  'about disk filling',
  'Machine',
  'Cluster',
  'Ask the pod',
  'Why restart at all',
  'for a while',
  'When a restart does',
];

test('the page as Markdown has what it shows, and no tag', () => {
  const text = plainMarkdown(page, asked.handbook, { day: today });
  for (const words of brought) expect(text).toContain(words);
  expect(text).not.toMatch(/<\/?[A-Z]/);
  expect(text).toContain('\n```sh\njournalctl --unit=mail --since=-10m\n```\n');
  expect(text).toContain('\n- [Disk filling](/runbooks/disk-filling/): When a restart does **not** help.\n');
});

test('the search finds the page by what it shows, under the heading where it stands', () => {
  const found = handbookDocuments(asked.handbook, today).find(({ url }) => url === urlOf(page));
  const text = (found?.sections ?? []).map((section) => section.text).join('\n');
  for (const words of brought) expect(text).toContain(words);
  const happened = found?.sections.find(({ heading }) => heading === 'What happened');
  expect(happened?.text).toContain('Confirmations refused');
});

test('what a component names is joined to its page', () => {
  const named = ['/matrices/incident-response/', '/roles/scribe/', '/services/checkout/', '/runbooks/disk-filling/'];
  const to = asked.handbook.refersTo(page).map((edge) => urlOf(edge.to));
  expect(to).toEqual(expect.arrayContaining(named));
});

test('a component within a list or a quotation stays in it', () => {
  const body =
    '- One\n\n  <Details summary="Why">\n\n  Text\n  goes on.\n\n  </Details>\n\n> <Activities role="scribe" />\n';
  const plain = withoutComponents(body, asked);
  expect(plain).toContain('- One\n\n  **Why**\n\n  Text\n  goes on.\n');
  const quoted = plain.split('\n').filter((line) => line.includes('/matrices/'));
  expect(quoted.length).toBeGreaterThan(1);
  expect(quoted.every((line) => line.startsWith('> - ['))).toBe(true);
  const code = 'As code: `<Actions />`.\n\n```mdx\n<Actions />\n```\n';
  expect(withoutComponents(code, asked)).toBe(code);
});

test('every component that shows data is one that holds nothing', () => {
  expect(Object.keys(components).filter(isLive)).toEqual(
    expect.arrayContaining(['Matrix', 'Activities', 'Incidents', 'Actions', 'Runbooks', 'Diagram']),
  );
});
