import { expect, test } from 'vitest';
import { rolesOfTeams } from '../../../../src/authoring/import/teams.ts';
import { handbookOf, roleFile } from '../../handbook-of.ts';

test('a team stands for a role that it has, also where it keeps what is no page', () => {
  const handbook = handbookOf({ 'content/roles/sre.mdx': roleFile('Site reliability engineer') });
  const roleOf = rolesOfTeams(handbook, {}, { '*': '@acme/platform', sre: ['@acme/platform'] });
  expect(roleOf('platform')).toBe('sre');
  expect(roleOf('others')).toBeUndefined();
});
