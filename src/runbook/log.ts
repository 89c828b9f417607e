/**
 * The record of what someone did with a runbook, as Markdown.
 *
 * A runbook page writes it (`writeRecord`) when a reader copies what they did;
 * `npm run new -- postmortem --from-log` reads it (`readRecord`). It is made to
 * be read as it is in a chat, an issue or an e-mail:
 *
 *     # What I did: Disk filling
 *
 *     Runbook: /runbooks/disk-filling/
 *     Incident: INC-204
 *     Values: namespace=payments, path=/var/log
 *
 *     | UTC | Local | Step | Note |
 *     |---|---|---|---|
 *     | 2026-11-23T03:12:04Z | 04:12:04 +01:00 | Find the biggest folders | 40 GB in /var/log |
 *
 * Text is escaped as Markdown does it: `\\`, `\|` and `\<` for the characters
 * that would end a cell or begin a tag, `<br>` for a line break. In values a
 * comma is `\,`. What is not known is `-`, and a text that is just that, `\-`.
 */

/** One step that was done. */
export interface RecordedStep {
  /** When, ISO 8601 to the second with the offset of the reader’s clock: `2026-11-23T04:12:04+01:00`. */
  readonly at: string;
  /** The step’s heading. */
  readonly step: string;
  /** What the reader noted; empty where they noted nothing. */
  readonly note: string;
}

export interface WorkRecord {
  /** The runbook’s title. */
  readonly title: string;
  /** The runbook’s id. */
  readonly runbook: string;
  /** Free text that names the incident. */
  readonly incident: string | undefined;
  /** What the reader filled in, by the parameters’ names. */
  readonly values: Readonly<Record<string, string>>;
  /** In the order in which they were done. */
  readonly steps: readonly RecordedStep[];
}

/** What is wrong with a record, and where: a line of the Markdown, from 1. */
export interface RecordProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * The time of a step as a record holds it.
 *
 * @param ms milliseconds since 1970
 * @param offsetMinutes minutes by which local time is ahead of UTC: `-date.getTimezoneOffset()`
 * @example stepTime(Date.UTC(2026, 2, 3, 9), 60) // "2026-03-03T10:00:00+01:00"
 */
export function stepTime(ms: number, offsetMinutes: number): string {
  const local = new Date(Math.floor(ms / 1000) * 1000 + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offsetText(offsetMinutes)}`;
}

/** The Markdown of a record. Blanks around a text are dropped. */
export function writeRecord(record: WorkRecord): string {
  const values = Object.entries(record.values).map(([name, value]) => `${name}=${escaped(value).replace(/,/g, '\\,')}`);
  return [
    `# What I did: ${escaped(record.title)}`,
    '',
    `Runbook: /runbooks/${record.runbook}/  `,
    `Incident: ${orDash(record.incident)}  `,
    `Values: ${values.length > 0 ? values.join(', ') : '-'}`,
    '',
    '| UTC | Local | Step | Note |',
    '|---|---|---|---|',
    ...record.steps.map(
      ({ at, step, note }) => `| ${utcOf(at)} | ${localOf(at)} | ${escaped(step)} | ${escaped(note)} |`,
    ),
    '',
  ].join('\n');
}

/**
 * Reads a record back. Text before and after it is passed over, so a record
 * pasted into an issue can be read as it is.
 *
 * @returns the record, undefined where there is none; and each line that could not be read
 */
export function readRecord(markdown: string): { record: WorkRecord | undefined; problems: readonly RecordProblem[] } {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => heading.test(line));
  const end = lines.findIndex((line, index) => index > start && /^# /.test(line));
  const within = lines.slice(0, end === -1 ? undefined : end);
  const field = (name: string) => {
    const found = within.findIndex((line, index) => index > start && line.startsWith(`${name}:`));
    return found === -1 ? undefined : within[found]?.slice(name.length + 1).trim();
  };
  if (start === -1) {
    const message = 'expected a line "# What I did: …", as the button "Copy what I did" of a runbook writes it';
    return { record: undefined, problems: [{ line: 1, message }] };
  }
  const runbook = /^\/runbooks\/([a-z0-9/-]+?)\/?$/.exec(field('Runbook') ?? '')?.[1];
  if (!runbook) {
    const message = 'expected a line "Runbook: /runbooks/<id>/" under the heading';
    return { record: undefined, problems: [{ line: start + 1, message }] };
  }
  const rows = within
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line, number }) => number > start && isRow(line));
  const read = rows.map(({ line, number }) => stepFrom(line, number));
  const incident = field('Incident');
  return {
    record: {
      title: plain(heading.exec(lines[start] ?? '')?.[1] ?? ''),
      runbook,
      incident: incident === undefined || incident === '-' || incident === '' ? undefined : plain(incident),
      values: valuesFrom(field('Values') ?? '-'),
      steps: read.flatMap((item) => ('at' in item ? [item] : [])),
    },
    problems: read.flatMap((item) => ('message' in item ? [item] : [])),
  };
}

const heading = /^# What I did:\s*([\s\S]*?)\s*$/;

/** A row of the table other than its head and the line under it. */
function isRow(line: string): boolean {
  return /^\s*\|/.test(line) && !/^\s*\|\s*(UTC\s*\||:?-+:?\s*\|)/.test(line);
}

function stepFrom(line: string, number: number): RecordedStep | RecordProblem {
  const cells = cellsOf(line);
  const [utc = '', local = '', step = '', ...note] = cells;
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(utc) ? Date.parse(utc) : Number.NaN;
  if (Number.isNaN(ms)) {
    return { line: number, message: `expected a time in UTC such as 2026-11-23T03:12:04Z, found "${utc}"` };
  }
  if (plain(step) === '') return { line: number, message: 'expected the name of a step in the third column' };
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(local) ?? [];
  const offset = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0;
  // Clocks of this world are less than a day ahead of UTC or behind it, and years have four digits.
  const at = Math.abs(offset) < 24 * 60 ? stepTime(ms, offset) : '';
  if (!/^\d{4}-/.test(at)) {
    return {
      line: number,
      message: `expected the local time with its offset, such as 04:12:04 +01:00, found "${local}"`,
    };
  }
  return { at, step: plain(step), note: plain(note.join('|')) };
}

/** The cells of a row, still escaped. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)((?:\\\\)*)\|$/, '$1');
  return splitAt(inner, '|');
}

function valuesFrom(text: string): Record<string, string> {
  if (text === '-') return {};
  return Object.fromEntries(
    splitAt(text, ',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at).trim(), plain(pair.slice(at + 1))]] : [];
    }),
  );
}

/** Splits at a character that no backslash escapes. */
function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  for (const [token] of text.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (token === separator) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

function escaped(text: string): string {
  const line = text
    .trim()
    .replace(/[\\|<]/g, '\\$&')
    .replace(/\r\n|\n|\r/g, '<br>');
  return line === '-' ? '\\-' : line;
}

function plain(text: string): string {
  return text.trim().replace(/\\([\\|<,-])|<br ?\/?>/g, (_, character: string | undefined) => character ?? '\n');
}

const orDash = (text: string | undefined) => (text === undefined || text.trim() === '' ? '-' : escaped(text));
const utcOf = (at: string) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
const localOf = (at: string) => `${at.slice(11, 19)} ${at.slice(19).replace('Z', '+00:00')}`;

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
const two = (value: number) => String(value).padStart(2, '0');
