import { expect, test } from 'vitest';
import { relatedRunbooks } from '../../../src/model/runbooks/related.ts';
import {
  alertEntries,
  errorAddresses,
  incidentsWith,
  servicesWithoutRunbook,
} from '../../../src/model/runbooks/runbooks.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

const runbookFile = (title: string, fields: string) => `---
title: ${title}
summary: About ${title}.
owner: sre
reviewed: 2026-06-01
escalation: [sre]
${fields}
---
`;

const handbook = handbookOf({
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/services/mail.mdx': serviceFile('Mail'),
  'content/services/fax.mdx': serviceFile('Fax'),
  'content/runbooks/errors.mdx': runbookFile(
    'Errors',
    'services: [shop]\nsignals: [errors]\nurgency: page\nalerts: [HighErrorRate]\nerrors: [ERR-502, Access denied]',
  ),
  'content/runbooks/slow.mdx': runbookFile(
    'Slow',
    'services: [shop]\nsignals: [latency]\nurgency: ticket\nalerts: [HighErrorRate, Slow]\nerrors: [access denied!]',
  ),
  'content/runbooks/release.mdx': runbookFile('Release', 'services: [shop]\nsignals: [errors]\nurgency: page'),
  'content/runbooks/mail.mdx': runbookFile('Mail errors', 'services: [mail]\nsignals: [errors]\nurgency: page'),
  'content/runbooks/purge.mdx': runbookFile('Purge', 'services: [shop]\nsignals: []\nurgency: routine'),
});
const errors = handbook.find('runbook', 'errors');
if (!errors) throw new Error('the runbook is missing');

test('an alert leads to the most urgent runbook that names it', () => {
  expect(alertEntries(handbook).map(({ name, runbooks }) => [name, runbooks.map(({ id }) => id)])).toEqual([
    ['HighErrorRate', ['errors', 'slow']],
    ['Slow', ['slow']],
  ]);
});

test('an error has an address of its own, as it is written where it can be, and one in plain words, which may be shared', () => {
  expect(errorAddresses(handbook).map(({ segment, runbooks }) => [segment, runbooks.map(({ id }) => id)])).toEqual([
    [expect.stringMatching(/^access-denied~\w{12}$/), ['errors']],
    [expect.stringMatching(/^access-denied~\w{12}$/), ['slow']],
    ['ERR-502', ['errors']],
    ['access-denied', ['errors', 'slow']],
  ]);
});

test('an alert that begins at a step leads there; a name it had leads on, after the names of today', () => {
  const renamed = handbookOf({
    'content/roles/sre.mdx': roleFile('SRE'),
    'content/runbooks/disk.mdx': runbookFile(
      'Disk',
      'services: []\nsignals: []\nurgency: page\nalerts: [{name: DiskNearlyFull, start: empty-it, formerly: [AlmostFull, Taken]}]',
    ),
    'content/runbooks/taken.mdx': runbookFile('Taken', 'services: []\nsignals: []\nurgency: routine\nalerts: [Taken]'),
  });
  expect(
    alertEntries(renamed).map(({ name, start, now, runbooks }) => [name, start, now, runbooks.map(({ id }) => id)]),
  ).toEqual([
    ['DiskNearlyFull', 'empty-it', undefined, ['disk']],
    ['Taken', undefined, undefined, ['taken', 'disk']],
    ['AlmostFull', 'empty-it', 'DiskNearlyFull', ['disk']],
  ]);
});

test('the same service and signal is nearest; routine work needs both to be near', () => {
  expect(relatedRunbooks(handbook, errors, 9).map(({ page }) => page.id)).toEqual(['release', 'slow', 'mail']);
  expect(relatedRunbooks(handbook, errors, 1)).toHaveLength(1);
});

test('a service that no runbook is for is named', () => {
  expect(servicesWithoutRunbook(handbook).map(({ id }) => id)).toEqual(['fax']);
});

test('a runbook that no incident names was used in none', () => {
  expect(incidentsWith(handbook, 'errors')).toEqual([]);
});
