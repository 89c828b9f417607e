import { expect, test } from 'vitest';
import { codeOwners } from '../../../src/model/duties/owners.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

const handbook = handbookOf({
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/roles/dev.mdx': roleFile('Developer').replace('owner: sre', 'owner: dev'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/services/mail.mdx': serviceFile('Mail'),
  'content/services/app.mdx': serviceFile('App').replace('owner: sre', 'owner: dev'),
});
const lines = (teams: unknown) =>
  codeOwners(handbook, teams, 'owners.yaml')
    .text.split('\n')
    .filter((line) => line.startsWith('/'));

test('a folder goes to the role with most pages in it, other pages to their own', () => {
  expect(lines({ sre: '@org/sre', dev: ['@org/dev', 'dev@example.org'] })).toEqual([
    '/content/roles/ @org/dev dev@example.org',
    '/content/roles/sre.mdx @org/sre',
    '/content/services/ @org/sre',
    '/content/services/app.mdx @org/dev dev@example.org',
  ]);
});

test('a role without a team, a team for no role and a name that is none are told, all at once', () => {
  const { problems } = codeOwners(handbook, { sre: 'sre team', developer: '@org/dev' }, 'owners.yaml');
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toMatch(
    /`sre: sre team` is not an owner.*\n.*`developer` is not a role.*\n.*no team for `dev`/,
  );
});

test.each([[undefined], [null], ['text'], [[]]])('a mapping of %j is met with what is missing', (teams) => {
  expect(codeOwners(handbook, teams, 'owners.yaml').problems.join()).toContain('no team for `sre`');
});
