import type { Config } from '../../config/schema.ts';
import type { Activity } from '../../kinds/matrix.ts';
import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';
import { similarity } from '../words.ts';
import { lettersOf, loadOf } from './raci.ts';

/** What is not broken in the matrices but deserves a look, each with its place and what to do. */
export interface MatrixSmell {
  readonly smell: 'uncovered-responsibility' | 'overloaded-role' | 'consulted-on-everything' | 'twin-activities';
  /** The page on which it shows, and the place in its frontmatter. */
  readonly page: PageOf<'matrix'> | PageOf<'role'>;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
}

type Thresholds = Config['matrices'];

/** One activity with the matrix it stands in and its place there. */
export interface PlacedActivity {
  readonly matrix: PageOf<'matrix'>;
  readonly activity: Activity;
  readonly index: number;
}

/** Every activity of every matrix, in reading order. */
export function allActivities(handbook: Handbook): PlacedActivity[] {
  return handbook
    .all('matrix')
    .flatMap((matrix) => matrix.data.activities.map((activity, index) => ({ matrix, activity, index })));
}

/** All smells of the handbook's matrices together. */
export function matrixSmells(handbook: Handbook, thresholds: Thresholds): MatrixSmell[] {
  return [
    ...uncovered(handbook),
    ...overloaded(handbook, thresholds.mostAccountabilities),
    ...consultedOnEverything(handbook, thresholds.mostConsulted),
    ...twins(handbook, thresholds.twinSimilarity),
  ];
}

/** Responsibilities of operational roles that no activity of any matrix carries out. */
function uncovered(handbook: Handbook): MatrixSmell[] {
  const covered = new Set(allActivities(handbook).map(({ activity }) => activity.responsibility));
  return handbook.all('role').flatMap((page) =>
    page.data.responsibilities.flatMap((responsibility, index): MatrixSmell[] =>
      covered.has(`${page.id}/${responsibility.id}`)
        ? []
        : [
            {
              smell: 'uncovered-responsibility',
              page,
              path: ['responsibilities', index, 'id'],
              message: `no activity of any matrix belongs to “${responsibility.name}”`,
              advice: `Add \`responsibility: ${page.id}/${responsibility.id}\` to the activities that carry it out, or take it from the role.`,
            },
          ],
    ),
  );
}

function overloaded(handbook: Handbook, most: number): MatrixSmell[] {
  const activities = allActivities(handbook).map(({ activity }) => activity);
  return handbook.all('role').flatMap((page): MatrixSmell[] => {
    const { A } = loadOf(activities, page.id);
    const share = activities.length === 0 ? 0 : A / activities.length;
    if (share <= most) return [];
    return [
      {
        smell: 'overloaded-role',
        page,
        path: ['title'],
        message: `${page.data.title} answers for ${A} of ${activities.length} activities (${Math.round(share * 100)} %)`,
        advice: `Give some to the roles that do the work; more than ${Math.round(most * 100)} % (set in watchbook.config.ts) tends to mean that nobody really does.`,
      },
    ];
  });
}

function consultedOnEverything(handbook: Handbook, most: number): MatrixSmell[] {
  return handbook.all('matrix').flatMap((page) =>
    page.data.roles.flatMap((role, index): MatrixSmell[] => {
      const consulted = page.data.activities.filter((activity) => lettersOf(activity, role).includes('C')).length;
      if (page.data.activities.length < 3 || consulted / page.data.activities.length <= most) return [];
      return [
        {
          smell: 'consulted-on-everything',
          page,
          path: ['roles', index],
          message: `\`${role}\` is consulted on ${consulted} of ${page.data.activities.length} activities`,
          advice: 'Keep it where the work would go wrong without asking; elsewhere inform the role afterwards.',
        },
      ];
    }),
  );
}

function twins(handbook: Handbook, least: number): MatrixSmell[] {
  const activities = allActivities(handbook);
  return activities.flatMap((later, at) =>
    activities.slice(0, at).flatMap((earlier): MatrixSmell[] => {
      if (earlier.activity.id === later.activity.id && earlier.matrix !== later.matrix) return [];
      if (similarity(earlier.activity.name, later.activity.name) < least) return [];
      return [
        {
          smell: 'twin-activities',
          page: later.matrix,
          path: ['activities', later.index, 'name'],
          message: `“${later.activity.name}” looks like “${earlier.activity.name}” of ${earlier.matrix.data.title}`,
          advice:
            'If they are one, keep one; if both matrices need it, give both the same id; if they differ, say in the names how.',
        },
      ];
    }),
  );
}
