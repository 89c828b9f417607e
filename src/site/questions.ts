import { diagramOfPage, diagramOfSection } from '../diagrams/derived/index.ts';
import type { KindName } from '../kinds/index.ts';
import type { Handbook } from '../model/handbook.ts';
import { similarIncidents } from '../model/incidents/similar-incidents.ts';
import { type Page, urlOf } from '../model/page.ts';
import { relatedRunbooks } from '../model/runbooks/related.ts';
import { incidentsWith } from '../model/runbooks/runbooks.ts';
import { neighboursOf, sidebarFor } from './sidebar.ts';

const most = 6;

/**
 * What pages ask that looks through the whole handbook and tells them little
 * of it. A page that asks here is made again when the answer is another; one
 * that looks through the handbook itself, when any page that it looked at is
 * another. An answer is plain data, and pages of the handbook.
 */
export const questions = {
  /** The sidebar at an address. */
  sidebar: (handbook: Handbook, address: string) => sidebarFor(handbook, address),

  /** The pages before and after one, as links. */
  neighbours: (handbook: Handbook, kind: KindName, id: string) => {
    const page: Page | undefined = handbook.find(kind, id);
    const { prev, next } = page ? neighboursOf(handbook, page) : {};
    return { prev: linkTo(prev), next: linkTo(next) };
  },

  /** Where to look when this is not the right runbook. */
  relatedRunbooks: (handbook: Handbook, id: string) => {
    const page = handbook.find('runbook', id);
    return page ? relatedRunbooks(handbook, page, most) : [];
  },

  /** Where a runbook was used before, the newest first. */
  incidentsWith: (handbook: Handbook, id: string) => incidentsWith(handbook, id).slice(0, most),

  /** The incidents most like one. */
  similarIncidents: (handbook: Handbook, id: string) => similarTo(handbook).get(id) ?? [],

  /** The diagram that the handbook draws for a page. */
  diagramOfPage: (handbook: Handbook, kind: KindName, id: string) => {
    const page: Page | undefined = handbook.find(kind, id);
    return page && diagramOfPage(handbook, page);
  },

  /** The diagram at the head of the list of a kind. */
  diagramOfSection: (handbook: Handbook, kind: KindName) => diagramOfSection(handbook, kind),
} as const;

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
type Rest<Parameters extends readonly unknown[]> = Parameters extends [Handbook, ...infer Others] ? Others : never;
/** What a question is asked with beside the handbook. */
export type AskedWith<Name extends QuestionName> = Rest<Parameters<Questions[Name]>>;

const linkTo = (page: Page | undefined) => page && { label: page.data.title, link: urlOf(page) };

const similar = new WeakMap<Handbook, ReturnType<typeof similarIncidents>>();

/** Worked out for all incidents at once. */
function similarTo(handbook: Handbook): ReturnType<typeof similarIncidents> {
  const found = similar.get(handbook) ?? similarIncidents(handbook);
  similar.set(handbook, found);
  return found;
}
