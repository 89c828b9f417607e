import type { Heading, Root } from 'mdast';
import { severities } from '../../../kinds/vocabulary.ts';
import { convert } from './convert.ts';
import {
  dayOf,
  type FieldNames,
  fieldIn,
  firstSentence,
  inOrder,
  oneLine,
  ownersIn,
  severityOf,
  tagsOf,
} from './fields.ts';
import { alertsOf, type Guess, kindOf } from './guess.ts';
import { remarksOfIncident } from './incident-remarks.ts';
import { addressIn, oldAddresses, withoutId } from './places.ts';
import { dayOfIncident, type Event, incidentFields, timelineIn } from './postmortem.ts';
import type { SiteSettings } from './read/dialects.ts';
import { recordOf } from './read/frontmatter.ts';
import { type Parameter, withParameters } from './runbook.ts';
import { sectionOf, withSections } from './sections.ts';
import { Conversion } from './text/conversion.ts';
import type { Anchors } from './tree/from-html.ts';
import { withTitleApart } from './tree/headings.ts';
import { nodesOf, textOf } from './tree/markdown.ts';

/** One file of the source on its way to become a page. */
export interface Draft {
  readonly path: string;
  readonly source: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly conversion: Conversion;
  readonly tree: Root;
  readonly anchors: Anchors;
  readonly headings: readonly Heading[];
  readonly guess: Guess;
  readonly title: string;
  /** Where its title stands: above its text, or in it. */
  readonly titleFromBody: boolean;
  readonly olds: readonly string[];
  readonly owners: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly events: readonly Event[];
}

/** What is known before a file is looked at. */
export interface DraftInput {
  readonly path: string;
  /** What its source is called, such as the folder that was named. */
  readonly from: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly dialect: string;
  readonly settings: SiteSettings;
  readonly names: FieldNames;
  readonly kind: Guess['kind'] | undefined;
  readonly today: string;
  /** The day of the first import: what a page gets that tells none. */
  readonly firstDay: string;
  readonly included: (name: string) => string | undefined;
  readonly isKnown: (name: string) => boolean;
}

/** Reads one file: its text as a tree, its kind, and the fields that it tells. */
export function draftOf(input: DraftInput): Draft {
  const { path, front, body, dialect, settings, names, today, firstDay } = input;
  const conversion = new Conversion(path, dialect, front, input.included);
  const { tree, anchors, headings } = convert(body, conversion, input.isKnown);
  const first = tree.children.find((node) => node.type === 'heading');
  const top = first?.type === 'heading' && first.depth === 1 ? textOf(first).trim() : '';
  const said = fieldIn(front, 'title', names);
  const name = withoutId(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  const nav = settings.navigation.get(path)?.title;
  const above = typeof said === 'string' || typeof said === 'number' ? plainText(String(said)) : '';
  // “Kube Pod Not Ready” above the text and “KubePodNotReady” in it are one title: the one that the text has.
  const given = letters(above) === letters(top) ? '' : above;
  const title = oneLine(given || top || nav || spoken(name, path), 90);
  const alerts = alertsOf(path, top || title, front);
  const guess = input.kind
    ? { kind: input.kind, because: 'it was said' }
    : kindOf(`${input.from}/${path}`, title, tree, front, alerts);
  withTitleApart(tree, title);
  const summary = summaryOf(front, names, tree, title);
  const day =
    guess.kind === 'postmortem' ? dayOfIncident(path, title, tree, fieldIn(front, 'started', names), today) : undefined;
  const events = guess.kind === 'postmortem' ? timelineIn(tree, day) : [];
  const impact = guess.kind === 'postmortem' ? textUnder(tree, 'Impact') || textUnder(tree, 'Summary') : '';
  if (guess.kind !== 'guide') withSections(tree, guess.kind, conversion);
  const parameters = guess.kind === 'runbook' ? withParameters(tree, conversion) : [];
  const order = Number(fieldIn(front, 'order', names) ?? settings.navigation.get(path)?.order);
  const tags = tagsOf(fieldIn(front, 'tags', names));
  const redirects = [fieldIn(front, 'redirectFrom', names) ?? []].flat().flatMap((one) => addressIn(one) ?? []);
  const olds = [...new Set([...redirects, ...oldAddresses(path, dialect, settings, front)])];
  if (guess.kind === 'postmortem')
    conversion.remarks.push(
      ...remarksOfIncident(headings, {
        hasDay: day !== undefined,
        hasSeverity: severityOf(fieldIn(front, 'severity', names)) !== undefined,
        hasStart: fieldIn(front, 'started', names) !== undefined,
        events: events.length,
      }),
    );
  return {
    path,
    source: body,
    front,
    conversion,
    tree,
    anchors,
    headings,
    guess,
    title,
    olds,
    events,
    titleFromBody: given === '' && top !== '',
    owners: ownersIn(fieldIn(front, 'owner', names)),
    fields: {
      title,
      summary,
      reviewed: dayOf(fieldIn(front, 'reviewed', names), today) ?? firstDay,
      ...(tags.length > 0 && { tags }),
      ...kindFields(guess.kind, { alerts, parameters, impact, events, day: day ?? firstDay, front, names, order }),
    },
  };
}

/** The moments that the source names above its text. */
const timesIn = (front: Readonly<Record<string, unknown>>, names: FieldNames) =>
  Object.fromEntries(
    ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'].map((name) => [name, fieldIn(front, name, names)]),
  );

interface Known {
  readonly alerts: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly impact: string;
  readonly events: readonly Event[];
  readonly day: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly names: FieldNames;
  readonly order: number;
}

function kindFields(
  kind: Guess['kind'],
  { alerts, parameters, impact, events, day, front, names, order }: Known,
): Record<string, unknown> {
  if (kind === 'guide') return { audience: [], topic: 'practice', ...(Number.isInteger(order) && { order }) };
  if (kind === 'runbook')
    return {
      services: [],
      ...(alerts.length > 0 && { alerts }),
      signals: [],
      urgency: 'ticket',
      ...(parameters.length > 0 && { parameters }),
    };
  return {
    services: [],
    severity: severityOf(fieldIn(front, 'severity', names)) ?? severities.at(-1)?.id,
    ...incidentFields(impact, events, day, timesIn(front, names)),
  };
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const plainText = (text: string) =>
  text
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/\{\{|\}\}/g, '')
    .replaceAll(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A name of a file as people would say it. */
function spoken(name: string, path: string): string {
  const folder = path.split('/').at(-2);
  const word = /^(?:_?index|readme)$/i.test(name) && folder ? folder : name;
  const text = word.replaceAll(/[-_]+/g, ' ').trim();
  return text === '' ? 'Untitled' : text.charAt(0).toUpperCase() + text.slice(1);
}

function summaryOf(front: Readonly<Record<string, unknown>>, names: FieldNames, tree: Root, title: string): string {
  const said = fieldIn(front, 'summary', names);
  const first = [...nodesOf(tree)].find(
    (node) =>
      node.type === 'paragraph' &&
      !('data' in node && recordOf(node.data).directiveLabel) &&
      textOf(node).trim().length > 15,
  );
  const candidates = [typeof said === 'string' ? plainText(said) : '', first ? textOf(first) : ''].map((text) =>
    firstSentence(text),
  );
  return candidates.find((text) => text.length >= 20) ?? oneLine(`What to know about ${title}.`, 160);
}

function textUnder(tree: Root, section: string): string {
  const at = tree.children.findIndex(
    (node) => node.type === 'heading' && sectionOf('postmortem', textOf(node)) === section,
  );
  const next = tree.children[at + 1];
  return at !== -1 && next?.type === 'paragraph' ? textOf(next) : '';
}

/** The fields of a draft with what is known only of all pages together. */
export const fieldsFor = (draft: Draft, more: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  inOrder(draft.guess.kind, { ...draft.fields, ...more });
