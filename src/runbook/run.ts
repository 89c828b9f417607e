import { stepTime, type WorkRecord, writeRecord } from '../authoring/new-page/log.ts';

/** What one person did with one runbook in one incident, as their device remembers it. */
export interface Run {
  /** When anything was last changed, in milliseconds since 1970. */
  readonly touched: number;
  readonly values: Readonly<Record<string, string>>;
  /** When each step was done, by the step's key: ISO 8601 with the offset of the reader's clock. */
  readonly done: Readonly<Record<string, string>>;
  /** What was noted at each step, and when the note was begun. */
  readonly notes: Readonly<Record<string, { readonly text: string; readonly at: string }>>;
}

/** A step as a page shows it. */
export interface ShownStep {
  readonly key: string;
  readonly title: string;
}

export const emptyRun: Run = { touched: 0, values: {}, done: {}, notes: {} };

/** A run without the name of an incident is over after this long, so that nobody meets last week's values. */
const unnamedLasts = 12 * 3_600_000;

/** Where a device keeps a run. */
export function runAddress(runbook: string, incident: string): string {
  return `watchbook/run/${runbook}/${incident.trim()}`;
}

/**
 * A run from what a device kept.
 *
 * @param text JSON as `JSON.stringify` wrote it; null where nothing was kept
 * @param now milliseconds since 1970
 * @returns an empty run where nothing was kept, it cannot be read, or it is too old to go on with
 */
export function runFrom(text: string | null, incident: string, now: number): Run {
  const kept = parsed(text);
  if (!isRecord(kept) || typeof kept.touched !== 'number') return emptyRun;
  if (incident.trim() === '' && now - kept.touched > unnamedLasts) return emptyRun;
  return {
    touched: kept.touched,
    values: only(kept.values, isText),
    done: only(kept.done, isTime),
    notes: only(
      kept.notes,
      (note): note is Run['notes'][string] => isRecord(note) && isText(note.text) && isTime(note.at),
    ),
  };
}

/** The run after a step was checked off, or opened again. */
export function withDone(run: Run, key: string, done: boolean, now: number, offsetMinutes: number): Run {
  const { [key]: _, ...others } = run.done;
  return { ...run, touched: now, done: done ? { ...others, [key]: stepTime(now, offsetMinutes) } : others };
}

/** The run after something was noted at a step; a note keeps the time at which it was begun. */
export function withNote(run: Run, key: string, text: string, now: number, offsetMinutes: number): Run {
  const { [key]: before, ...others } = run.notes;
  if (text.trim() === '') return { ...run, touched: now, notes: others };
  return {
    ...run,
    touched: now,
    notes: { ...others, [key]: { text, at: before?.at ?? stepTime(now, offsetMinutes) } },
  };
}

/** The run after a value was filled in; an empty one is taken away. */
export function withValue(run: Run, name: string, value: string, now: number): Run {
  const { [name]: _, ...others } = run.values;
  return { ...run, touched: now, values: value === '' ? others : { ...others, [name]: value } };
}

/**
 * What was done, as Markdown: every step that was checked off or noted on,
 * earliest first. A step that has changed since is told by the words it has now.
 */
export function recordOf(
  run: Run,
  about: { readonly title: string; readonly runbook: string; readonly incident: string },
  steps: readonly ShownStep[],
): string {
  const rows = steps.flatMap(({ key, title }) => {
    const note = run.notes[key];
    const at = run.done[key] ?? note?.at;
    if (at === undefined) return [];
    const text = note?.text.trim() ?? '';
    const open = run.done[key] === undefined ? '(not checked off) ' : '';
    return [{ at, step: title, note: `${open}${text}` }];
  });
  const record: WorkRecord = {
    title: about.title,
    runbook: about.runbook,
    incident: about.incident.trim() || undefined,
    values: run.values,
    steps: rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
  return writeRecord(record);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function only<T>(kept: unknown, fits: (value: unknown) => value is T): Record<string, T> {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, T] => fits(entry[1])));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
