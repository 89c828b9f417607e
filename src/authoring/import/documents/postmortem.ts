import type { Root, Table, TableCell } from 'mdast';
import type { causes, triggers } from '../../../kinds/vocabulary.ts';
import { dayOf, firstSentence, oneLine } from './fields.ts';
import { nodesOf, textOf } from './tree/markdown.ts';

/** An event of a timeline, and the words in which the source tells it. */
export interface Event {
  readonly at: string;
  readonly event: string;
  /** The time as the source has it, with what stands over the table. */
  readonly written: string;
}

/** Offsets of the zones that people write, in hours; summer and winter have their own names. */
const zones: Readonly<Record<string, string>> = {
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  ist: '+05:30',
  jst: '+09:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
};
const zoneName = /\b(UTC|GMT|CE?ES?T|EES?T|BST|[ECMP][SD]T|JST|SGT|AE[SD]T|IST)\b/;

/**
 * The events of the one plain table of times, which is then taken out of the text: the page shows them. Where a row
 * is not plain, or nobody says in which zone, all of it stays as it is.
 *
 * @param day on which the incident began, for times without a day
 */
export function timelineIn(tree: Root, day: string | undefined): Event[] {
  const index = tree.children.findIndex((node) => node.type === 'table' && isTimes(node));
  const table = tree.children[index];
  if (table?.type !== 'table') return [];
  const [head, ...rows] = table.children;
  const about = `${head?.children.map(textOf).join(' ')} ${textOf(tree.children[index - 1] ?? { type: 'root', children: [] })}`;
  const [, name] = zoneName.exec(about) ?? [];
  let last = day;
  const events = rows.map(({ children }) => {
    const [time, ...said] = children;
    const at = time && said.length >= 1 && said.every(isPlain) ? momentOf(textOf(time), last, name) : undefined;
    if (at !== undefined) last = at.slice(0, 10);
    const event = said
      .map(textOf)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' — ');
    return at === undefined || event === '' || event.length > 400
      ? undefined
      : { at, event, written: `${about} ${time ? textOf(time) : ''}` };
  });
  const whole = events.filter((event) => event !== undefined);
  if (whole.length < events.length || whole.length === 0) return [];
  if (whole.some(({ at }, place) => place > 0 && Date.parse(at) < Date.parse(whole[place - 1]?.at ?? ''))) return [];
  tree.children.splice(index, 1);
  return whole;
}

const isTimes = ({ children: [head, first] }: Table): boolean =>
  /^(?:time|when|date|timestamp)/i.test(textOf(head?.children[0] ?? { type: 'root', children: [] }).trim()) &&
  (head?.children.length ?? 0) >= 2 &&
  /\d{1,2}:\d{2}/.test(textOf(first?.children[0] ?? { type: 'root', children: [] }));

const isPlain = (cell: TableCell) => [...nodesOf(cell)].every(({ type }) => type === 'tableCell' || type === 'text');

function momentOf(text: string, day: string | undefined, zone: string | undefined): string | undefined {
  const found =
    /^~?\s*(?:(\d{4}-\d{2}-\d{2})[T ]+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?\s*$/.exec(
      text.trim(),
    );
  if (!found) return undefined;
  const [, date = day, hour = '', minute = '', second, own] = found;
  const offset =
    own && /^[+-]/.test(own) ? `${own.slice(0, 3)}:${own.slice(-2)}` : zones[(own ?? zone ?? '').toLowerCase()];
  if (date === undefined || offset === undefined || Number(hour) > 23) return undefined;
  const at = `${date}T${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offset === '+00:00' ? 'Z' : offset}`;
  return Number.isNaN(Date.parse(at)) ? undefined : at;
}

/** The day of an incident: from what the source says above its text, its name, its title, or the first day in its text. */
export function dayOfIncident(
  path: string,
  title: string,
  tree: Root,
  said: unknown,
  today: string,
): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, year, month, date] = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/.exec(name) ?? [];
  const text = [...nodesOf(tree)].flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
  const candidates = [
    said,
    year && `${year}-${month}-${date}`,
    /\d{4}-\d{2}-\d{2}/.exec(title)?.[0],
    /\d{4}-\d{2}-\d{2}/.exec(text)?.[0],
    /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}\b/
      .exec(text)?.[0]
      ?.replaceAll(/(\d)(?:st|nd|rd|th)/g, '$1')
      .replace(' of ', ' '),
  ];
  return candidates.map((one) => dayOf(one, today)).find((one) => one !== undefined);
}

/** A point in time with its zone; undefined where it has none, or is none. */
function instantOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:\d{2})$/.exec(text);
  const instant = found && `${found[1]}T${found[2]}${found[3]}`;
  return instant && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
}

/** The fields of a post-mortem that its text tells plainly; what it does not tell is for people. */
export function incidentFields(
  summaryOfImpact: string,
  events: readonly Event[],
  day: string,
  said: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  // That a cause was discovered is not how the incident was.
  const at = (words: RegExp) =>
    events.find(({ event }) => words.test(event) && !/\b(?:root )?causes?\b/i.test(event))?.at;
  const started = instantOf(said.started) ?? events[0]?.at ?? day;
  const fields: Readonly<Record<string, string | undefined>> = {
    detected: at(
      /\b(?:issue|problem|incident|outage)?\s*(?:detected|noticed|alert(?:ed|s)? (?:fired|triggered|received)|discovered)\b/i,
    ),
    mitigated: at(/\bmitigated\b/i),
    resolved: at(/\bresolved\b|\bback to normal\b|\bservice restored\b/i),
  };
  const order = ['detected', 'acknowledged', 'mitigated', 'resolved'];
  let last = Date.parse(started);
  const inTurn = order.flatMap((name) => {
    const time = instantOf(said[name]) ?? fields[name];
    if (time === undefined || Date.parse(time) < last) return [];
    last = Date.parse(time);
    return [[name, time]];
  });
  return {
    origin: 'ours',
    started,
    ...Object.fromEntries(inTurn),
    detection: 'unknown',
    trigger: 'unknown' satisfies keyof typeof triggers,
    causes: [] satisfies (keyof typeof causes)[],
    impact: {
      summary: oneLine(firstSentence(summaryOfImpact, 300) || 'To write: who could not do what, for how long.', 300),
    },
    timeline: events.map(({ at, event }) => ({ at, event })),
    actions: [],
  };
}
