import type { Activity } from '../../kinds/matrix.ts';
import type { RaciLetter } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';

/** One activity of one matrix, seen from one role. */
export interface Assignment {
  readonly matrix: PageOf<'matrix'>;
  readonly activity: Activity;
  readonly letters: readonly RaciLetter[];
}

/** How many activities of each letter a role has. */
export type Load = Record<RaciLetter, number>;

/**
 * The letters a role has in an activity: none, one, or both A and R.
 *
 * @example lettersOf({ id: 'declare', name: 'Declare', accountable: 'sre', responsible: ['sre'] }, 'sre') // ["A", "R"]
 */
export function lettersOf(activity: Activity, roleId: string): RaciLetter[] {
  const letters: RaciLetter[] = [];
  if (activity.accountable === roleId) letters.push('A');
  if (activity.responsible.includes(roleId)) letters.push('R');
  if (activity.consulted?.includes(roleId)) letters.push('C');
  if (activity.informed?.includes(roleId)) letters.push('I');
  return letters;
}

/** Every role that has a letter in an activity, each once. */
export function rolesIn(activity: Activity): string[] {
  return [
    ...new Set([
      activity.accountable,
      ...activity.responsible,
      ...(activity.consulted ?? []),
      ...(activity.informed ?? []),
    ]),
  ];
}

/** The roles that take part in an activity: they do it, answer for it or are asked. Being told afterwards is no part. */
export function partnersIn({ accountable, responsible, consulted = [] }: Activity): string[] {
  return [...new Set([accountable, ...responsible, ...consulted])];
}

/** Every activity in which a role has a letter, over all matrices, in reading order. */
export function assignmentsOf(handbook: Handbook, roleId: string): Assignment[] {
  return handbook.all('matrix').flatMap((matrix) =>
    matrix.data.activities.flatMap((activity) => {
      const letters = lettersOf(activity, roleId);
      return letters.length > 0 ? [{ matrix, activity, letters }] : [];
    }),
  );
}

/**
 * How many of each letter a role has over the given activities.
 *
 * @example loadOf(matrix.data.activities, 'sre').A // how often SRE is accountable in it
 */
export function loadOf(activities: readonly Activity[], roleId: string): Load {
  const load: Load = { R: 0, A: 0, C: 0, I: 0 };
  for (const activity of activities) for (const letter of lettersOf(activity, roleId)) load[letter] += 1;
  return load;
}

/** A rule of responsibility assignment that a matrix breaks, with the place of the fault in its frontmatter. */
export interface RaciProblem {
  readonly problem:
    | 'no-responsible'
    | 'no-accountable'
    | 'consulted-and-informed'
    | 'idle-role'
    | 'foreign-role'
    | 'same-id';
  readonly path: readonly (string | number)[];
  /** The role or activity in question. */
  readonly subject: string;
}

/** Frontmatter of a matrix as it may be before its schema was checked. */
type LooseMatrix = {
  roles: readonly string[];
  activities: readonly (Omit<Activity, 'accountable'> & { accountable?: string })[];
};

/**
 * What is wrong with one matrix: every activity has exactly one accountable
 * and at least one responsible role; nobody is both consulted and informed on
 * one activity; every role of the matrix has work in it and every role with
 * work has a column; no two activities share an id.
 */
export function raciProblems(matrix: LooseMatrix): RaciProblem[] {
  const problems: RaciProblem[] = [];
  const seen = new Set<string>();
  for (const [index, activity] of matrix.activities.entries()) {
    const at = ['activities', index] as const;
    if (seen.has(activity.id)) problems.push({ problem: 'same-id', path: [...at, 'id'], subject: activity.id });
    seen.add(activity.id);
    if (!activity.accountable)
      problems.push({ problem: 'no-accountable', path: [...at, 'accountable'], subject: activity.id });
    if (activity.responsible.length === 0) {
      problems.push({ problem: 'no-responsible', path: [...at, 'responsible'], subject: activity.id });
    }
    for (const [place, role] of (activity.informed ?? []).entries()) {
      if (activity.consulted?.includes(role)) {
        problems.push({ problem: 'consulted-and-informed', path: [...at, 'informed', place], subject: role });
      }
    }
    for (const [path, role] of placesOfRoles(activity)) {
      if (!matrix.roles.includes(role))
        problems.push({ problem: 'foreign-role', path: [...at, ...path], subject: role });
    }
  }
  for (const [index, role] of matrix.roles.entries()) {
    const works = matrix.activities.some((activity) => placesOfRoles(activity).some(([, other]) => other === role));
    if (!works) problems.push({ problem: 'idle-role', path: ['roles', index], subject: role });
  }
  return problems;
}

function placesOfRoles(activity: LooseMatrix['activities'][number]): [readonly (string | number)[], string][] {
  const lists = (['responsible', 'consulted', 'informed'] as const).flatMap((field) =>
    (activity[field] ?? []).map((role, index): [readonly (string | number)[], string] => [[field, index], role]),
  );
  return activity.accountable ? [[['accountable'], activity.accountable], ...lists] : lists;
}

/** The same activity in two matrices with different letters. */
export interface Disagreement {
  readonly activityId: string;
  readonly first: PageOf<'matrix'>;
  readonly second: PageOf<'matrix'>;
  /** Place of the activity in the second matrix. */
  readonly index: number;
  /** Roles whose letters differ. */
  readonly roles: readonly string[];
}

/** Activities that two matrices both have, by id, and do not assign alike. */
export function disagreements(handbook: Handbook): Disagreement[] {
  const seen = new Map<string, { matrix: PageOf<'matrix'>; activity: Activity }>();
  const found: Disagreement[] = [];
  for (const second of handbook.all('matrix')) {
    for (const [index, activity] of second.data.activities.entries()) {
      const known = seen.get(activity.id);
      if (!known) seen.set(activity.id, { matrix: second, activity });
      else if (known.matrix !== second) {
        const roles = [...new Set([...rolesIn(known.activity), ...rolesIn(activity)])].filter(
          (role) => lettersOf(known.activity, role).join() !== lettersOf(activity, role).join(),
        );
        if (roles.length > 0) found.push({ activityId: activity.id, first: known.matrix, second, index, roles });
      }
    }
  }
  return found;
}
