import GithubSlugger from 'github-slugger';
import { kinds } from '../../kinds/index.ts';
import { type SchemaField, textSortOf, valuesOf } from '../../kinds/schema-fields.ts';
import { severityIds } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../../model/handbook.ts';
import { timeToResolve } from '../../model/incidents/incident.ts';
import { facetValuesOf, type Page, urlOf } from '../../model/page.ts';
import { calendarOf, minute } from '../../model/time.ts';
import { withoutComponents } from '../../prose/live/plain-components.ts';
import { withPlaces } from '../../runbook/template.ts';
import { type BodyNode, parseLoosely, textOf } from '../../source/body.ts';
import { today } from '../../source/today.ts';
import type { SearchDocument, Section } from './document.ts';

/**
 * Every page of a handbook as a search document.
 *
 * @param handbook the joined pages
 * @param day on which components of the prose are filled in; ISO 8601, UTC
 */
export function handbookDocuments(handbook: Handbook, day = today): SearchDocument[] {
  return handbook.pages.map((page) => {
    const sections = [...fieldSections(page), ...bodySections(withoutComponents(page.body, { handbook, today: day }))];
    return {
      url: urlOf(page),
      title: page.data.title,
      names: namesOf(page),
      tags: page.data.tags ?? [],
      summary: withPlaces(page.data.summary),
      sections: sections.map((section) => ({
        ...section,
        heading: withPlaces(section.heading),
        text: withPlaces(section.text),
      })),
      facets: present(facetValuesOf(page)),
      // Exercises repeat what other pages say, as questions.
      ...(page.kind === 'guide' && page.data.topic === 'drills' && { weighedAs: 'drill' }),
      sort: sortOf(page),
      shown: shownOf(page, handbook),
    };
  });
}

/** A document whose sections lead only to anchors that its page has. */
export const withAnchors = (document: SearchDocument, anchors: ReadonlySet<string>): SearchDocument => ({
  ...document,
  sections: document.sections.map((section) => (anchors.has(section.anchor) ? section : { ...section, anchor: '' })),
});

/**
 * Groups of names that mean the same thing here: glossary terms and roles with their other names. A service’s other
 * names are what is in it (DNS, certificates), so they only lead to its page.
 */
export function handbookSynonyms(handbook: Handbook): string[][] {
  const terms = handbook.all('term').map(({ data }) => [data.title, ...(data.aka ?? [])]);
  const roles = handbook.all('role').map(({ data }) => [data.title, ...(data.abbreviation ? [data.abbreviation] : [])]);
  return [...terms, ...roles].filter((group) => group.length > 1);
}

const present = (facets: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length > 0));

/** Exact names a reader may paste or remember: alerts, errors, symptoms, other names. */
function namesOf(page: Page): string[] {
  return [...new Set(valuesOf(kinds[page.kind].schema, page.data, isName).map(({ value }) => String(value)))];
}

const isName = ({ facts }: SchemaField) => facts.search === 'name';

/** The day of a page: when an incident began; for everything else, when it was last reviewed. ISO 8601. */
export const dayOf = (page: Page): string =>
  calendarOf(page.kind === 'postmortem' ? page.data.started : page.data.reviewed, 'day');

/** What a list of results may be ordered by: date, severity (0 is the worst), minutes to resolve, title. */
function sortOf(page: Page): Record<string, string> {
  const resolved = page.kind === 'postmortem' ? timeToResolve(page.data) : undefined;
  const keys = {
    date: dayOf(page),
    ...(page.kind === 'postmortem' && { severity: severityIds.indexOf(page.data.severity) }),
    ...(resolved && { duration: Math.round(resolved.ms / minute) }),
    title: page.data.title,
  };
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

function shownOf(page: Page, handbook: Handbook): Record<string, string> {
  const shown: Record<string, string> = { kind: page.kind, summary: withPlaces(page.data.summary) };
  if (page.kind === 'postmortem') {
    shown.severity = page.data.severity;
    shown.date = dayOf(page);
  }
  if (page.kind === 'runbook') {
    const services = page.data.services.map((id) => handbook.find('service', id)?.data.title ?? id);
    if (services.length > 0) shown.services = services.join(', ');
  }
  return shown;
}

/** What the frontmatter says in words. Things with an anchor of their own (activities, actions) become sections of their own. */
function fieldSections(page: Page): Section[] {
  const plain: string[] = [];
  const sections: Section[] = [];
  const places = Map.groupBy(valuesOf(kinds[page.kind].schema, page.data, isText), ({ path }) =>
    JSON.stringify(path.slice(0, 2)),
  );
  for (const values of places.values()) {
    const anchor = values.find(({ field }) => field.facts.anchor)?.value;
    const texts = values.flatMap(({ field, value }) => (textSortOf(field)?.searched ? [String(value)] : []));
    if (anchor === undefined) plain.push(...texts);
    else {
      const [heading = String(anchor), ...text] = texts;
      sections.push({ heading, depth: 3, anchor: String(anchor), text: text.join('\n') });
    }
  }
  return [...(plain.length > 0 ? [{ heading: '', depth: 0, anchor: '', text: plain.join('\n') }] : []), ...sections];
}

/** A text to search in, or the anchor it stands at. */
const isText = (field: SchemaField) =>
  !field.facts.search && (textSortOf(field)?.searched === true || field.facts.anchor === true);

/** The prose under each heading; headings get the anchors that the site gives them. */
function bodySections(body: string): Section[] {
  const slugs = new GithubSlugger();
  const sections: { heading: string; depth: number; anchor: string; text: string }[] = [
    { heading: '', depth: 0, anchor: '', text: '' },
  ];
  for (const node of parseLoosely(body).tree.children ?? []) {
    if (node.type === 'heading') {
      const heading = textOf(node).trim();
      sections.push({ heading, depth: node.depth ?? 2, anchor: slugs.slug(heading), text: '' });
    } else {
      const last = sections.at(-1);
      if (last) last.text = `${last.text}\n${blockText(node)}`.trim();
    }
  }
  return sections.filter((section) => section.heading !== '' || section.text !== '');
}

const inline = new Set(['paragraph', 'heading', 'tableCell', 'code', 'text', 'link']);

/** The text of a block, its parts on lines of their own so that words do not run together. */
function blockText(node: BodyNode): string {
  if (inline.has(node.type) || !node.children) return textOf(node);
  return node.children.map(blockText).join('\n');
}
