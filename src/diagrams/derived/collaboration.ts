import type { Activity } from '../../kinds/matrix.ts';
import { partnersIn } from '../../model/duties/raci.ts';
import type { PageOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';
import { type DerivedDiagram, hereNode, inWords, labelText, nodeId, pageNode } from './flowchart.ts';

/** Two roles, by id in alphabetical order, and in how many activities they have to do with each other. */
interface Pair {
  readonly roles: readonly [string, string];
  readonly activities: number;
}

/**
 * How often roles have to talk: two roles share an activity if both do it,
 * answer for it or are asked about it. Being told afterwards does not count.
 *
 * @returns most shared activities first
 */
export function sharedWork(activities: readonly Activity[]): Pair[] {
  const counts = new Map<string, number>();
  for (const activity of activities) {
    const roles = partnersIn(activity).sort();
    roles.forEach((one, index) => {
      for (const two of roles.slice(index + 1)) counts.set(`${one} ${two}`, (counts.get(`${one} ${two}`) ?? 0) + 1);
    });
  }
  return [...counts]
    .map(([pair, count]) => ({ roles: pair.split(' ') as [string, string], activities: count }))
    .sort((one, two) => two.activities - one.activities || one.roles.join().localeCompare(two.roles.join()));
}

/**
 * With whom one role works, most often first, as the matrices have it.
 *
 * @returns undefined if it shares no activity with another role.
 */
export function whoWorksWith(
  role: PageOf<'role'>,
  roles: readonly PageOf<'role'>[],
  matrices: readonly PageOf<'matrix'>[],
): DerivedDiagram | undefined {
  const partners = sharedWork(matrices.flatMap((matrix) => matrix.data.activities)).flatMap((pair) => {
    const other = pair.roles.includes(role.id) ? pair.roles.find((id) => id !== role.id) : undefined;
    const page = roles.find(({ id }) => id === other);
    return page ? [{ page, activities: pair.activities }] : [];
  });
  if (partners.length === 0) return undefined;
  const self = nodeId('role', role.id, '');
  const edges = partners.map(({ page, activities }, index) => [
    ...pageNode(page),
    `  ${self} ---|"${labelText(words.diagrams.activities(activities))}"| ${nodeId('role', page.id, '')}`,
    `  linkStyle ${index} stroke-width:${lineWidth(activities, partners[0]?.activities ?? 1)}px`,
  ]);
  return {
    source: ['flowchart LR', hereNode(role), `  style ${self} stroke-width:2px`, ...edges.flat()].join('\n'),
    title: words.diagrams.sharesWith,
    description: words.diagrams.sharedWith(
      inWords(partners.map(({ page, activities }) => `${page.data.title} ${activities}`)),
    ),
  };
}

/** 1 to 6 pixels, in proportion. */
const lineWidth = (value: number, most: number) => Math.max(1, Math.round((value / most) * 6));
