import { kinds } from '../../../kinds/index.ts';
import { severities } from '../../../kinds/vocabulary.ts';
import { slugOf } from '../../new-page/slug.ts';

/** Fields of other generators, by the field of ours that takes their value; the first that is there counts. `--map` adds to them. */
export const fieldNames: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'name', 'page_title', 'sidebar_label', 'linkTitle'],
  summary: ['summary', 'description', 'excerpt', 'lead', 'abstract', 'tldr'],
  reviewed: [
    'reviewed',
    'last_reviewed',
    'last_reviewed_on',
    'lastReviewed',
    'review_date',
    'lastmod',
    'last_modified_at',
    'last_modified',
    'last_updated',
    'updated',
    'modified',
    'date',
  ],
  tags: ['tags', 'keywords', 'categories', 'labels', 'topics'],
  owner: ['owner', 'owners', 'team', 'owning_team', 'maintainer', 'maintainers', 'author', 'authors'],
  order: ['order', 'weight', 'nav_order', 'sidebar_position', 'position'],
  redirectFrom: ['redirectFrom', 'redirect_from', 'redirects', 'aliases', 'old_urls'],
  severity: ['severity', 'sev', 'priority', 'level', 'impact_level'],
  started: ['started', 'start', 'started_at', 'incident_date', 'occurred', 'occurred_at', 'date'],
  detected: ['detected', 'detected_at'],
  acknowledged: ['acknowledged', 'acknowledged_at'],
  mitigated: ['mitigated', 'mitigated_at'],
  resolved: ['resolved', 'resolved_at', 'end', 'ended', 'ended_at'],
};
export type FieldNames = typeof fieldNames;

/** The value of a field in the frontmatter of a source. */
export function fieldIn(front: Readonly<Record<string, unknown>>, field: string, names: FieldNames): unknown {
  const keys = names[field] ?? [];
  return keys
    .map((key) => (Object.hasOwn(front, key) ? front[key] : undefined))
    .find((value) => value !== undefined && value !== null && value !== '');
}

/** A text on one line, at most so long, cut at a word. */
export function oneLine(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** The first sentence of a text, fit to be a summary. */
export function firstSentence(text: string, most = 160): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const sentence = /^.{19,}?[.!?](?=\s|$)(?<!\b(?:e\.g|i\.e|etc|vs|Mr|Dr)\.)/.exec(flat)?.[0] ?? flat;
  const line = oneLine(sentence.replaceAll(/\{\{|\}\}/g, ''), most).replace(/[:,;]$/, '');
  return /[.!?…]$/.test(line) || line === '' ? line : line.length < most ? `${line}.` : line;
}

/** A day of a source as ISO 8601; undefined where it is none, or lies ahead. */
export function dayOf(value: unknown, today: string): string | undefined {
  const text =
    value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString()) : String(value ?? '').trim();
  const [, iso] = /^(\d{4}-\d{2}-\d{2})/.exec(text) ?? [];
  const time = iso
    ? Date.parse(`${iso}T00:00:00Z`)
    : /[A-Za-z]{3}|\d{1,2}\/\d{1,2}\/\d{4}/.test(text)
      ? Date.parse(`${text} UTC`)
      : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  const day = new Date(time).toISOString().slice(0, 10);
  return (iso === undefined || iso === day) && day <= today && day > '1970-01-01' ? day : undefined;
}

/** Tags of a source as ours: lower case, digits, hyphens. */
export function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]\s*|\s+(?=#)/) : [];
  return [
    ...new Set(
      list.filter((one) => typeof one === 'string' || typeof one === 'number').map((one) => slugOf(String(one))),
    ),
  ].filter((one) => one !== '');
}

/** The names of teams or people that a source says own a page. */
export function ownersIn(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [one.replace(/^@/, '').trim(), one.replace(/^@?[\w-]+\//, '').trim()];
    const name = typeof one === 'object' && one !== null ? (one as Record<string, unknown>).name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The severity of a source in the words of the handbook’s own scale: by its id, or by its number. */
export function severityOf(value: unknown): string | undefined {
  const text = String(value ?? '')
    .toLowerCase()
    .trim();
  const named = severities.find(({ id, label }) => [id, label].some((one) => one.toLowerCase() === text));
  if (named) return named.id;
  const [, number] = /^(?:sev|severity|p|s|level|priority)?[\s._:-]*([0-9])$/.exec(text) ?? [];
  const same = number === undefined ? undefined : severities.find(({ id }) => new RegExp(`\\D${number}$`).test(id));
  const word = /^critical|^blocker|^highest/.test(text)
    ? 0
    : /^major|^high/.test(text)
      ? 1
      : /^minor|^medium|^moderate/.test(text)
        ? 2
        : /^low|^trivial/.test(text)
          ? 3
          : -1;
  return same?.id ?? severities[word]?.id;
}

/** The fields of a page in the order of its kind’s schema, without those that have no value. */
export function inOrder(
  kind: 'runbook' | 'postmortem' | 'guide',
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(kinds[kind].schema.shape).flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])),
  );
}
