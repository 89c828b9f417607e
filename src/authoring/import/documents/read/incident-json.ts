import { stringify } from 'yaml';
import { slugOf } from '../../../new-page/slug.ts';
import { recordOf } from './frontmatter.ts';

/**
 * Post-mortems as JSON, as Markdown that is then read like any other. Two shapes are known: a neutral one, which any
 * tool can be brought to write and which the help page “Bring what you have” describes; and the incidents of
 * incident.io (GET /v2/incidents, https://api-docs.incident.io).
 *
 * @returns the Markdown of each incident, by a path of its own; none where the file holds something else
 */
export function incidentsIn(path: string, text: string): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const all = recordOf(value);
  const list = Array.isArray(value) ? value : [all.postmortems, all.incidents].find(Array.isArray);
  const incidents = (list ?? [all.incident ?? value]).map(recordOf).filter(isIncident);
  if (incidents.length === 1 && list === undefined) return new Map([[path, markdownOf(incidents[0] ?? {})]]);
  const folder = path.replace(/\.json$/i, '');
  return new Map(
    incidents.map((incident, index) => [
      `${folder}/${slugOf(titleOf(incident)) || `incident-${index + 1}`}.json`,
      markdownOf(incident),
    ]),
  );
}

type Incident = Readonly<Record<string, unknown>>;
const titleOf = ({ title, name }: Incident) => String(title ?? name ?? '').trim();

const isIncident = (one: Incident) =>
  titleOf(one) !== '' && ['timeline', 'started', 'impact', 'incident_timestamp_values'].some((key) => key in one);

/** The sections of a post-mortem, by the names under which they come. */
const sections = {
  Summary: ['summary'],
  Impact: ['impact'],
  'What happened': ['what_happened', 'description'],
  'Contributing causes': ['causes', 'root_cause', 'contributing_factors'],
  'What went well': ['went_well', 'what_went_well'],
  'What went badly': ['went_badly', 'what_went_badly', 'went_wrong'],
  'Where we got lucky': ['lucky', 'where_we_got_lucky'],
  Lessons: ['lessons', 'learnings'],
} as const;

function markdownOf(incident: Incident): string {
  const times = timesOf(incident);
  const front = Object.fromEntries(
    Object.entries({
      title: titleOf(incident),
      severity: recordOf(incident.severity).name ?? incident.severity,
      tags: incident.tags,
      team: incident.owner ?? incident.team,
      ...times,
    }).filter(([, value]) => value !== undefined && value !== null),
  );
  const parts = Object.entries(sections).flatMap(([title, keys]) => {
    const text = keys.map((key) => said(incident[key])).find((one) => one !== '');
    return text === undefined ? [] : [`## ${title}`, text];
  });
  const events = listOf(incident.timeline).flatMap((one) => {
    const { at, time, event, text, message } = recordOf(one);
    const what = cell(event ?? text ?? message);
    return what === '' ? [] : [`| ${cell(at ?? time)} | ${what} |`];
  });
  if (events.length > 0) parts.push('## Timeline', ['| Time | Event |', '|---|---|', ...events].join('\n'));
  const actions = listOf(incident.actions)
    .map(actionLine)
    .filter((line) => line !== '');
  if (actions.length > 0) parts.push('## Action items', actions.join('\n'));
  return `---\n${stringify(front)}---\n\n${parts.join('\n\n')}\n`;
}

/** Moments of an incident: by their names, or as incident.io lists them. */
function timesOf(incident: Incident): Record<string, unknown> {
  const times: Record<string, unknown> = {};
  for (const key of ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'])
    times[key] = incident[key] ?? incident[`${key}_at`];
  for (const one of listOf(incident.incident_timestamp_values)) {
    const name = String(recordOf(recordOf(one).incident_timestamp).name ?? '').toLowerCase();
    const value = recordOf(recordOf(one).value).value;
    if (/impact started|started/.test(name)) times.started ??= value;
    else if (/identified|detected|reported/.test(name)) times.detected ??= value;
    else if (/accepted|acknowledged/.test(name)) times.acknowledged ??= value;
    else if (/fixed|mitigated/.test(name)) times.mitigated ??= value;
    else if (/resolved|closed/.test(name)) times.resolved ??= value;
  }
  times.started ??= incident.created_at;
  return times;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const cell = (value: unknown) =>
  String(value ?? '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();

function said(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value))
    return value.map((one) => `- ${cell(typeof one === 'string' ? one : said(one))}`).join('\n');
  const { summary, text } = recordOf(value);
  return [summary, text].flatMap((one) => (typeof one === 'string' ? [one] : [])).join('\n\n');
}

function actionLine(value: unknown): string {
  if (typeof value === 'string') return `- ${cell(value)}`;
  const { what, title, owner, due, state, link } = recordOf(value);
  const more = [owner, due, state].flatMap((one) => (one === undefined || one === null ? [] : [cell(one)]));
  const text = cell(what ?? title);
  if (text === '') return '';
  return `- ${text}${more.length > 0 ? ` (${more.join(', ')})` : ''}${typeof link === 'string' ? ` <${link}>` : ''}`;
}
