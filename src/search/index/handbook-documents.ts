import GithubSlugger from 'github-slugger';
import { kindList } from '../../kinds/index.ts';
import * as vocabulary from '../../kinds/vocabulary.ts';
import type { Handbook } from '../../model/handbook.ts';
import { timeToResolve } from '../../model/incidents/incident.ts';
import { facetsOf, type Page, sortKeysOf, urlOf } from '../../model/page.ts';
import { alertNamesOf } from '../../model/runbooks/alerts.ts';
import { minute } from '../../model/time.ts';
import { type BodyNode, parseLoosely, textOf } from '../../source/body.ts';
import type { SearchDocument, Section } from './document.ts';
import type { Lexicon } from './lexicon-file.ts';

/**
 * Every page of a handbook as a search document.
 *
 * @param handbook the joined pages
 * @param anchorsOf the anchors that the rendered page at an address has; undefined where they are not known, and all are trusted
 */
export function handbookDocuments(
  handbook: Handbook,
  anchorsOf: (url: string) => ReadonlySet<string> | undefined = () => undefined,
): SearchDocument[] {
  return handbook.pages.map((page) => {
    const url = urlOf(page);
    const anchors = anchorsOf(url);
    const sections = [...fieldSections(page), ...bodySections(page.body)];
    return {
      url,
      title: page.data.title,
      names: namesOf(page),
      tags: page.data.tags ?? [],
      summary: page.data.summary,
      sections: sections.map((section) =>
        anchors && !anchors.has(section.anchor) ? { ...section, anchor: '' } : section,
      ),
      facets: { kind: [page.kind], ...present(facetsOf(page)) },
      sort: sortOf(page),
      shown: shownOf(page, handbook),
    };
  });
}

/**
 * Groups of names that mean the same thing here: glossary terms and roles with their other names. A service’s other
 * names are what is in it (DNS, certificates), so they only lead to its page.
 */
export function handbookSynonyms(handbook: Handbook): string[][] {
  const terms = handbook.all('term').map(({ data }) => [data.title, ...(data.aka ?? [])]);
  const roles = handbook.all('role').map(({ data }) => [data.title, ...(data.abbreviation ? [data.abbreviation] : [])]);
  return [...terms, ...roles].filter((group) => group.length > 1);
}

/** What facets and their values are called on the page. */
export function handbookLabels(handbook: Handbook): Lexicon['labels'] {
  const words = (table: vocabulary.Vocabulary) =>
    Object.fromEntries(Object.entries(table).map(([id, word]) => [id, word.label]));
  const titles = (kind: 'role' | 'service') =>
    Object.fromEntries(handbook.all(kind).map((page) => [page.id, page.data.title]));
  return {
    kind: { '': 'Kind', ...Object.fromEntries(kindList.map((kind) => [kind.name, kind.label.many])) },
    service: { '': 'Service', ...titles('service') },
    role: { '': 'Role', ...titles('role') },
    severity: {
      '': 'Severity',
      ...Object.fromEntries(vocabulary.severities.map(({ id, label }) => [id, `${id} ${label}`])),
    },
    signal: { '': 'Golden signal', ...words(vocabulary.signals) },
    urgency: { '': 'Urgency', ...words(vocabulary.urgencies) },
    cause: { '': 'Contributing cause', ...words(vocabulary.causes) },
    trigger: { '': 'Trigger', ...words(vocabulary.triggers) },
    detection: { '': 'Noticed by', ...words(vocabulary.detections) },
    origin: { '': 'Origin', ...words(vocabulary.origins) },
    organisation: { '': 'Organisation' },
    status: { '': 'Status', ...words(vocabulary.statuses) },
    year: { '': 'Year' },
  };
}

const present = (facets: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length > 0));

/** Exact names a reader may paste or remember: alerts, errors, symptoms, other names. */
function namesOf(page: Page): string[] {
  const data: Readonly<Record<string, unknown>> = page.data;
  const fields = ['errors', 'symptoms', 'aka', 'about', 'abbreviation'];
  const alerts = page.kind === 'runbook' ? alertNamesOf(page.data) : [];
  return [...new Set([...alerts, ...fields.flatMap((field) => strings(data[field]))])];
}

/** The day of a page: when an incident began; for everything else, when it was last reviewed. ISO 8601. */
export const dayOf = (page: Page): string =>
  (page.kind === 'postmortem' ? page.data.started : page.data.reviewed).slice(0, 10);

/** What a list of results may be ordered by: date, severity (0 is the worst), minutes to resolve, title. */
function sortOf(page: Page): Record<string, string> {
  const resolved = page.kind === 'postmortem' ? timeToResolve(page.data) : undefined;
  const keys = {
    date: dayOf(page),
    ...(page.kind === 'postmortem' && { severity: sortKeysOf(page).severity }),
    ...(resolved && { duration: Math.round(resolved.ms / minute) }),
    title: page.data.title,
  };
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

function shownOf(page: Page, handbook: Handbook): Record<string, string> {
  const shown: Record<string, string> = { kind: page.kind, summary: page.data.summary };
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

const ownPlace = new Set([
  'title',
  'summary',
  'alerts',
  'errors',
  'symptoms',
  'aka',
  'about',
  'abbreviation',
  'tags',
  'parameters',
]);

/** What the frontmatter says in words. Things with an id of their own (activities, actions) become sections of their own. */
function fieldSections(page: Page): Section[] {
  const plain: string[] = [];
  const sections: Section[] = [];
  for (const [field, value] of Object.entries(page.data)) {
    if (ownPlace.has(field)) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      const text = strings(item).filter(isProse);
      const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
      if (typeof id === 'string' && typeof name === 'string') {
        sections.push({ heading: name, depth: 3, anchor: id, text: text.filter((line) => line !== name).join('\n') });
      } else if (typeof id === 'string') {
        sections.push({ heading: text[0] ?? id, depth: 3, anchor: id, text: text.slice(1).join('\n') });
      } else plain.push(...text);
    }
  }
  return [...(plain.length > 0 ? [{ heading: '', depth: 0, anchor: '', text: plain.join('\n') }] : []), ...sections];
}

/** All texts inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}

/** Text for readers, told from ids, dates and addresses by having a space in it. */
const isProse = (text: string): boolean => /\s/.test(text) && !/^https?:/.test(text);

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
