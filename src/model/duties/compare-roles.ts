import { raciLetters, skillLevels, urgencies } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
import type { Handbook } from '../handbook.ts';
import { type Page, type PageOf, urlOf } from '../page.ts';
import { allActivities } from './matrix-smells.ts';
import { lettersOf, rolesIn } from './raci.ts';

/** One thing by which roles are compared, with what it is for each role, in their order. */
export interface ComparedRow {
  readonly name: string;
  readonly url: string | undefined;
  /** Empty where the role has no part in it. */
  readonly cells: readonly string[];
}

export interface ComparedGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

/** With more runbooks than this nobody reads a row for each; they are counted by urgency instead. */
const mostRunbooks = 60;

/** Everything by which the given roles may be compared, group by group; every role has a cell in every row. */
export function compareRoles(handbook: Handbook, roles: readonly PageOf<'role'>[]): ComparedGroup[] {
  const row = (
    name: string,
    page: Page | undefined,
    cell: (role: PageOf<'role'>) => string,
    anchor = '',
  ): ComparedRow => ({
    name,
    url: page && `${urlOf(page)}${anchor}`,
    cells: roles.map(cell),
  });
  const responsibilities = roles.flatMap((owner) =>
    owner.data.responsibilities.map(({ id, name }) =>
      row(name, owner, (role) => (role === owner ? words.role.ownsIt : ''), `#${id}`),
    ),
  );
  const guides = [...new Set(roles.flatMap(({ data }) => data.skills.map(({ guide }) => guide)))];
  const skills = guides.map((id) => {
    const page = handbook.find('guide', id);
    return row(page?.data.title ?? id, page, (role) => {
      const skill = role.data.skills.find(({ guide }) => guide === id);
      return skill ? skillLevels[skill.level].label : '';
    });
  });
  const activities = allActivities(handbook)
    .filter(({ activity }) => rolesIn(activity).some((id) => roles.some((role) => role.id === id)))
    .map(({ matrix, activity }) =>
      row(
        activity.name,
        matrix,
        (role) =>
          lettersOf(activity, role.id)
            .map((letter) => raciLetters[letter].label)
            .join(words.role.and),
        `#${activity.id}`,
      ),
    );
  const runbooks = handbook
    .all('runbook')
    .map((page) =>
      row(page.data.title, page, (role) => {
        if (page.data.owner === role.id) return words.role.maintainsIt;
        return page.data.escalation.includes(role.id) ? words.role.isCalled : '';
      }),
    )
    .filter(({ cells }) => cells.some(Boolean));
  const runbookRows = runbooks.length > mostRunbooks ? runbooksCounted(handbook, roles) : runbooks;
  return [
    { id: 'goal', title: words.role.goal, rows: [row(words.role.goal, undefined, (role) => role.data.goal)] },
    { id: 'responsibilities', title: words.role.responsibilities, rows: responsibilities },
    { id: 'skills', title: words.role.skills, rows: skills },
    { id: 'activities', title: words.matrix.activities, rows: activities },
    { id: 'runbooks', title: words.incident.runbooks, rows: runbookRows },
  ];
}

function runbooksCounted(handbook: Handbook, roles: readonly PageOf<'role'>[]): ComparedRow[] {
  return Object.entries(urgencies).map(([id, { label }]) => {
    const runbooks = handbook.all('runbook').filter(({ data }) => data.urgency === id);
    return {
      name: label,
      url: `/runbooks/?urgency=${id}`,
      cells: roles.map((role) => {
        const kept = runbooks.filter(({ data }) => data.owner === role.id).length;
        const called = runbooks.filter(
          ({ data }) => data.owner !== role.id && data.escalation.includes(role.id),
        ).length;
        return [kept > 0 ? words.role.maintains(kept) : '', called > 0 ? words.role.calledFor(called) : '']
          .filter((part) => part !== '')
          .join(', ');
      }),
    };
  });
}
