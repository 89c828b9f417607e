import { milestones, skillLevels } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';
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
  const length = [...sentencesIn(page.data), page.body].join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(length / pace));
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
  add(role, words.role.ownAndNot);
  for (const [by, { label }] of Object.entries(milestones)) {
    for (const task of role.data.onboarding) {
      if (task.by === by && task.link?.startsWith('/')) add(handbook.at(task.link), words.role.forTaskOf(label));
    }
  }
  for (const { guide, level } of role.data.skills) {
    add(handbook.find('guide', guide), words.role.skillToBe(skillLevels[level].label));
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
    add(matrix, words.role.answersFor(answersFor));
  }
  for (const { postmortem, reasons } of worthReading(handbook, role.id, severityOrder, 2)) {
    add(postmortem, words.role.toLearnFrom(reasons[0] ?? ''));
  }
  return [...path.values()];
}
