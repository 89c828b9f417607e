import type { DataOf } from '../../kinds/index.ts';
import { alertsOf } from './alerts.ts';

/** How an alert brings its reader to a runbook. */
export interface Arrival {
  /** The name it came under. */
  readonly name: string;
  /** The name it has now, where it came under one of before. */
  readonly now: string | undefined;
  readonly means: string | undefined;
  /** Anchor of the step where it begins; undefined where that is the first. */
  readonly start: string | undefined;
}

/** Every alert that may bring a reader to a runbook, each name once; those of today win over those of before. */
export function arrivalsOf(data: Pick<DataOf<'runbook'>, 'alerts'>): Arrival[] {
  const alerts = alertsOf(data);
  const all = [
    ...alerts.map(({ name, means, start }): Arrival => ({ name, now: undefined, means, start })),
    ...alerts.flatMap(({ name, means, start, formerly }) =>
      formerly.map((old): Arrival => ({ name: old, now: name, means, start })),
    ),
  ];
  return all.filter(({ name }, place) => all.findIndex((other) => other.name === name) === place);
}
