import type { Config } from '../../config/schema.ts';
import type { Handbook } from '../handbook.ts';
import { type Page, urlOf } from '../page.ts';
import { matrixSmells } from './matrix-smells.ts';
import { disagreements, raciProblems } from './raci.ts';

/** Something about the matrices that a person should see, in words. */
export interface MatrixFinding {
  /** Broken matrices stop a build; smells only deserve a look. */
  readonly weight: 'broken' | 'smell';
  readonly page: Page;
  /** Address of the place, with its anchor where it has one. */
  readonly url: string;
  readonly message: string;
  readonly advice: string;
}

const words = {
  'no-accountable': ['nobody is accountable for it', 'Name the one role that answers for the result.'],
  'no-responsible': ['nobody is responsible for it', 'Name at least one role that does the work.'],
  'consulted-and-informed': ['is both consulted and informed', 'Keep one: who is asked before need not be told after.'],
  'idle-role': ['has a column but no letter', 'Take the column out, or give the role its part.'],
  'foreign-role': ['has a letter but no column', 'Add the role to `roles`.'],
  'same-id': ['is the id of two activities', 'Give one of them its own id.'],
} as const;

/** Everything that is broken or smells in the handbook's matrices, broken things first. */
export function matrixFindings(handbook: Handbook, thresholds: Config['matrices']): MatrixFinding[] {
  const broken = handbook.all('matrix').flatMap((page) =>
    raciProblems(page.data).map(({ problem, path, subject }): MatrixFinding => {
      const activity =
        typeof path[1] === 'number' && path[0] === 'activities' ? page.data.activities[path[1]] : undefined;
      const [message, advice] = words[problem];
      return {
        weight: 'broken',
        page,
        url: `${urlOf(page)}${activity ? `#${activity.id}` : ''}`,
        message:
          activity && activity.id !== subject
            ? `“${activity.name}”: \`${subject}\` ${message}`
            : `\`${subject}\` ${message}`,
        advice,
      };
    }),
  );
  const apart = disagreements(handbook).map(
    ({ activityId, first, second, roles }): MatrixFinding => ({
      weight: 'broken',
      page: second,
      url: `${urlOf(second)}#${activityId}`,
      message: `\`${activityId}\` is assigned differently in ${first.data.title} (${roles.join(', ')})`,
      advice: 'Agree on one assignment, or give each activity its own id.',
    }),
  );
  const smells = matrixSmells(handbook, thresholds).map(({ page, path, message, advice }): MatrixFinding => {
    const at = typeof path[1] === 'number' ? path[1] : -1;
    const anchor = page.kind === 'matrix' && path[0] === 'activities' ? page.data.activities[at]?.id : undefined;
    return { weight: 'smell', page, url: `${urlOf(page)}${anchor ? `#${anchor}` : ''}`, message, advice };
  });
  return [...broken, ...apart, ...smells];
}
