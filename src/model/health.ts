import { words } from '../words/words.ts';
import { loadOf } from './duties/raci.ts';
import type { Handbook } from './handbook.ts';
import { type Page, urlOf } from './page.ts';
import { addInterval } from './review.ts';

/** Something that a handbook should have everywhere and lacks here. */
export interface Gap {
  readonly label: string;
  /** Address, with an anchor where the gap is inside a page. */
  readonly url: string;
}

/** How far one promise of the handbook is kept. */
export interface Coverage {
  readonly id: string;
  /** What is counted, as the end of "7 of 9 …": words.health.serviceRunbooks. */
  readonly statement: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  readonly total: number;
  readonly gaps: readonly Gap[];
}

/** What the handbook covers, promise by promise; one with nothing to count is left out. */
export function coverageOf(handbook: Handbook): Coverage[] {
  const roles = handbook.all('role');
  const services = handbook.all('service');
  const runbooks = handbook.all('runbook');
  const activities = handbook.all('matrix').flatMap((matrix) => matrix.data.activities);
  const responsibilities = roles.flatMap((role) =>
    role.data.responsibilities.map(({ id, name }) => ({
      key: `${role.id}/${id}`,
      label: `${role.data.title}: ${name}`,
      url: urlOf(role),
    })),
  );
  const assigned = new Set(activities.map(({ responsibility }) => responsibility));
  const urgent = runbooks.filter(({ data }) => data.urgency === 'page');
  const ownerless = new Set(handbook.dangling.filter(({ path }) => path[0] === 'owner').map(({ from }) => from));
  const coverage: Coverage[] = [
    {
      id: 'owners',
      statement: words.health.owners,
      why: words.health.ownersWhy,
      total: handbook.pages.filter(({ data }) => data.owner !== undefined).length,
      gaps: [...ownerless].map(gapOf),
    },
    {
      id: 'service-runbooks',
      statement: words.health.serviceRunbooks,
      why: words.health.serviceRunbooksWhy,
      total: services.length,
      gaps: services.filter(({ id }) => !runbooks.some(({ data }) => data.services.includes(id))).map(gapOf),
    },
    {
      id: 'alerts',
      statement: words.health.alertsNamed,
      why: words.health.alertsNamedWhy,
      total: urgent.length,
      gaps: urgent.filter(({ data }) => (data.alerts ?? []).length === 0).map(gapOf),
    },
    {
      id: 'exercised',
      statement: words.health.exercised,
      why: words.health.exercisedWhy,
      total: runbooks.length,
      gaps: runbooks.filter(({ data }) => data.exercised === undefined).map(gapOf),
    },
    {
      id: 'roles',
      statement: words.health.rolesAnswer,
      why: words.health.rolesAnswerWhy,
      total: roles.length,
      gaps: roles.filter(({ id }) => loadOf(activities, id).A === 0).map(gapOf),
    },
    {
      id: 'responsibilities',
      statement: words.health.inMatrix,
      why: words.health.inMatrixWhy,
      total: responsibilities.length,
      gaps: responsibilities.filter(({ key }) => !assigned.has(key)).map(({ label, url }) => ({ label, url })),
    },
  ];
  return coverage.filter(({ total }) => total > 0);
}

/** What is known of a page at some time in the past: enough to tell whether its review had run out. */
export interface PastPage {
  /** ISO 8601 date. */
  readonly reviewed: string;
  /** "6 months" or "never". */
  readonly reviewEvery: string;
}

/** How many of the pages were past their review on a day (ISO 8601, UTC). */
export function overdueOn(day: string, pages: readonly PastPage[]): number {
  return pages.filter(({ reviewed, reviewEvery }) => {
    const due = addInterval(reviewed, reviewEvery);
    return due !== undefined && due < day;
  }).length;
}

/**
 * The days on which a history is looked at: the last days of the months before,
 * and today.
 *
 * @param today ISO 8601 date, UTC
 * @param months how many days in all
 * @returns ISO 8601 dates, earliest first
 */
export function historyDays(today: string, months: number): string[] {
  const date = new Date(today);
  const ends = Array.from({ length: months - 1 }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 0)).toISOString().slice(0, 10),
  );
  return [...ends.reverse(), today];
}

const gapOf = (page: Page): Gap => ({ label: page.data.title, url: urlOf(page) });
