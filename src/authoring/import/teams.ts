import { allButPages } from '../../model/duties/owners.ts';
import type { Handbook } from '../../model/handbook.ts';

/**
 * Says which role of the handbook stands for a team of another system: as a
 * map of teams to roles says; else the role with the team's name as its id,
 * title or abbreviation; else the first one that `owners.yaml` gives to a team
 * of that name.
 *
 * @param map team to role, as read from a file
 * @param owners role to team or teams, as read from `owners.yaml`
 */
export function rolesOfTeams(handbook: Handbook, map: unknown, owners: unknown): (team: string) => string | undefined {
  const plain = (text: unknown) => String(text).toLowerCase();
  const mapped = new Map(entriesOf(map).map(([team, role]) => [plain(team), String(role)]));
  const roles = handbook.all('role');
  return (team) => {
    const name = plain(team);
    const found =
      mapped.get(name) ??
      roles.find(({ id, data }) => [id, data.title, data.abbreviation].some((one) => plain(one ?? '') === name))?.id ??
      entriesOf(owners).find(
        ([role, teams]) =>
          role !== allButPages && [teams].flat().some((one) => plain(one).replace(/^@/, '').split('/').at(-1) === name),
      )?.[0];
    return found !== undefined && handbook.find('role', found) ? found : undefined;
  };
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
