import { milestones, skillLevels } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../handbook.ts';
import { type Page, type PageOf, urlOf } from '../page.ts';
import { worthReading } from './role-work.ts';

/** One page of a reading path. */
export interface Reading {
  readonly page: Page;
  /** Minutes of reading, at least one. */
  readonly minutes: number;
  /** Why it is on the path, in a few words. */
  readonly why: string;
}

/** Words a minute: the lower end of silent reading of non-fiction in Brysbaert’s review (2019), since runbooks are read slowly. */
const pace = 200;

/** How long a page takes to read: its body, and the sentences that its frontmatter adds. */
export function minutesFor(page: Page): number {
  const words = [...sentencesIn(page.data), page.body].join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / pace));
}

/** Every text of more than one word in a page's frontmatter. */
function sentencesIn(data: unknown): string[] {
  if (typeof data === 'string') return data.includes(' ') ? [data] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(sentencesIn) : [];
}

/**
 * The pages that a new holder of a role reads, in order: the role itself, what
 * its onboarding links to on this site (by milestone), the guides of its
 * skills, the matrices that give it most work, and post-mortems that concern
 * it. Each page once.
 *
 * @param severityOrder severity ids, most severe first
 */
export function readingPath(handbook: Handbook, role: PageOf<'role'>, severityOrder: readonly string[]): Reading[] {
  const path = new Map<string, Reading>();
  const add = (page: Page | undefined, why: string) => {
    if (page && !path.has(urlOf(page))) path.set(urlOf(page), { page, minutes: minutesFor(page), why });
  };
  add(role, 'What you own and what you don’t');
  for (const [by, { label }] of Object.entries(milestones)) {
    for (const task of role.data.onboarding) {
      if (task.by === by && task.link?.startsWith('/'))
        add(handbook.at(task.link), `For a task of ${label.toLowerCase()}`);
    }
  }
  for (const { guide, level } of role.data.skills) {
    add(handbook.find('guide', guide), `A skill to be ${skillLevels[level].label.toLowerCase()} in`);
  }
  const matrices = handbook
    .all('matrix')
    .filter(({ data }) => data.roles.includes(role.id))
    .map((matrix) => ({
      matrix,
      answersFor: matrix.data.activities.filter(({ accountable }) => accountable === role.id).length,
    }))
    .filter(({ answersFor }) => answersFor > 0)
    .sort((a, b) => b.answersFor - a.answersFor);
  for (const { matrix, answersFor } of matrices.slice(0, 3)) {
    add(matrix, `You answer for ${answersFor} of its activities`);
  }
  for (const { postmortem, reasons } of worthReading(handbook, role.id, severityOrder, 2)) {
    add(postmortem, `An incident to learn from: ${reasons[0]}`);
  }
  return [...path.values()];
}
