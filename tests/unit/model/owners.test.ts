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

test('what is no page has its own team, and pages keep theirs', () => {
  const teams = { '*': '@org/platform', sre: '@org/sre', dev: '@org/dev' };
  const { text, problems } = codeOwners(handbook, teams, 'owners.yaml');
  expect(problems).toEqual([]);
  // Of several lines that fit, the last counts.
  expect(text.split('\n').slice(1, 5)).toEqual([
    '',
    '* @org/platform',
    '/content/roles/ @org/dev',
    '/content/roles/sre.mdx @org/sre',
  ]);
  // There each section asks its own.
  const gitlab = codeOwners(handbook, teams, 'owners.yaml', 'gitlab').text;
  expect(gitlab.split('\n').slice(1, 7)).toEqual([
    '',
    '[All but pages] @org/platform',
    '*',
    '!/content/',
    '',
    '[Roles] @org/dev',
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

test('on GitLab each kind is a section with its own owners, and groups may be nested', () => {
  const teams = { sre: '@org/ops/sre', dev: ['@org/dev.web', '@@maintainer'] };
  const { text, problems } = codeOwners(handbook, teams, 'owners.yaml', 'gitlab');
  expect(problems).toEqual([]);
  expect(text.split('\n').slice(1)).toEqual([
    '',
    '[Roles] @org/dev.web @@maintainer',
    '/content/roles/',
    '/content/roles/sre.mdx @org/ops/sre',
    '',
    '[Services] @org/ops/sre',
    '/content/services/',
    '/content/services/app.mdx @org/dev.web @@maintainer',
    '',
  ]);
  expect(codeOwners(handbook, teams, 'owners.yaml').problems.join()).toContain('`sre: @org/ops/sre` is not an owner');
});
