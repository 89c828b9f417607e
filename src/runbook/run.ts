import { stepTime } from './log.ts';
import type { Values } from './values.ts';

/**
 * What one person did with one runbook for some values in one incident, as
 * their device remembers it. Other values are another run.
 */
export interface Run {
  readonly id: string;
  /** The runbook’s id and, as it was then, its title. */
  readonly runbook: string;
  readonly title: string;
  /** Free text that names the incident; empty while it has no name. */
  readonly incident: string;
  /** When it was begun and last changed, in milliseconds since 1970. */
  readonly begun: number;
  readonly touched: number;
  readonly values: Values;
  /** The parameters whose values the reader typed or vouched for; others came with the address. */
  readonly typed: readonly string[];
  /** When each step was done, by the step’s key: ISO 8601 with the offset of the reader’s clock. */
  readonly done: Readonly<Record<string, string>>;
  /** What was noted at each step, and when the note was begun. */
  readonly notes: Readonly<Record<string, Said>>;
  /** The commands with a warning that were copied, and when. */
  readonly copied: Readonly<Record<string, Said>>;
  /** The title of each step above, so that the run can be told when the runbook has changed. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface Said {
  readonly text: string;
  readonly at: string;
}

/** A step as a page shows it. */
export interface ShownStep {
  readonly key: string;
  readonly title: string;
}

/** Which runbook a run is of. */
export interface RunOf {
  readonly runbook: string;
  readonly title: string;
}

/** A moment on the reader’s clock: milliseconds since 1970, and minutes by which it is ahead of UTC. */
export interface Moment {
  readonly now: number;
  readonly offset: number;
}

/** A run in which nothing was done yet. */
export function newRun(
  { runbook, title }: RunOf,
  { values, incident }: { readonly values: Values; readonly incident: string },
  id: string,
  now: number,
): Run {
  const none = { done: {}, notes: {}, copied: {}, titles: {}, typed: [] };
  return { id, runbook, title, incident: incident.trim(), begun: now, touched: now, values, ...none };
}

/**
 * A run from what a device kept.
 *
 * @param text JSON as `JSON.stringify` wrote it; null where nothing was kept
 * @returns undefined where nothing was kept or it cannot be read
 */
export function runFrom(text: string | null): Run | undefined {
  const kept = parsed(text);
  if (!isRecord(kept) || !isText(kept.id) || !isText(kept.runbook) || !isText(kept.title)) return undefined;
  const { id, runbook, title } = kept;
  const touched = isMoment(kept.touched) ? kept.touched : 0;
  return {
    ...{ id, runbook, title, touched },
    incident: isText(kept.incident) ? kept.incident : '',
    begun: isMoment(kept.begun) ? kept.begun : touched,
    values: only(kept.values, isText),
    typed: Array.isArray(kept.typed) ? kept.typed.filter(isText) : [],
    done: only(kept.done, isTime),
    notes: only(kept.notes, isSaid),
    copied: only(kept.copied, isSaid),
    titles: only(kept.titles, isText),
  };
}

/** Whether anything was done in a run: only then do other values make another run. */
export function hasWork({ done, notes, copied }: Run): boolean {
  return [done, notes, copied].some((kind) => Object.keys(kind).length > 0);
}

/**
 * The run after a step was checked off, or opened again.
 *
 * @example withDone(run, { key: 'check', title: 'Check' }, true, at).done.check // "2026-03-03T10:00:00+01:00"
 */
export function withDone(run: Run, step: ShownStep, done: boolean, at: Moment): Run {
  return withEntry(run, 'done', step, done ? stepTime(at.now, at.offset) : undefined, at);
}

/** The run after something was noted at a step; a note keeps the time at which it was begun. */
export function withNote(run: Run, step: ShownStep, text: string, at: Moment): Run {
  const note = { text, at: run.notes[step.key]?.at ?? stepTime(at.now, at.offset) };
  return withEntry(run, 'notes', step, text.trim() === '' ? undefined : note, at);
}

/** The run after a command with a warning was copied; the last copy counts. */
export function withCopied(run: Run, step: ShownStep, text: string, at: Moment): Run {
  return withEntry(run, 'copied', step, { text, at: stepTime(at.now, at.offset) }, at);
}

/** The run after the reader typed a value; an empty one is taken away. */
export function withValue(run: Run, name: string, value: string, now: number): Run {
  const { [name]: _, ...others } = run.values;
  return { ...withTyped(run, [name]), touched: now, values: value === '' ? others : { ...run.values, [name]: value } };
}

/** The run after the reader vouched for some of its values, as if they had typed them. */
export function withTyped(run: Run, names: readonly string[]): Run {
  return { ...run, typed: [...new Set([...run.typed, ...names])] };
}

/** The run after its incident got a name, or another one. */
export function withIncident(run: Run, incident: string, now: number): Run {
  return { ...run, touched: now, incident: incident.trim() };
}

function withEntry(
  run: Run,
  kind: 'done' | 'notes' | 'copied',
  { key, title }: ShownStep,
  entry: Run[typeof kind][string] | undefined,
  { now }: Moment,
): Run {
  const { [key]: _, ...others } = run[kind] as Readonly<Record<string, unknown>>;
  return {
    ...run,
    touched: now,
    titles: { ...run.titles, [key]: title },
    [kind]: entry === undefined ? others : { ...others, [key]: entry },
  };
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
/** A moment in milliseconds that a calendar can show. */
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
const isTime = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));
const isSaid = (value: unknown): value is Said => isRecord(value) && isText(value.text) && isTime(value.at);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
