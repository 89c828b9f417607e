import type { DataOf } from '../../kinds/index.ts';

/** An alert that a runbook is for. */
export interface Alert {
  /** The name it has now. */
  readonly name: string;
  /** Anchor of the step where it begins; undefined where that is the first. */
  readonly start: string | undefined;
  /** What it says, in a sentence. */
  readonly means: string | undefined;
  /** Names it had, which clusters in the field may still send. */
  readonly formerly: readonly string[];
}

/** The alerts of a runbook, in the writer’s order, whichever way each is written. */
export function alertsOf({ alerts = [] }: Pick<DataOf<'runbook'>, 'alerts'>): Alert[] {
  return alerts.map((alert) =>
    typeof alert === 'string'
      ? { name: alert, start: undefined, means: undefined, formerly: [] }
      : { name: alert.name, start: alert.start, means: alert.means, formerly: alert.formerly ?? [] },
  );
}

/** Every name under which an alert may come to a runbook: those of today, then those of before. */
export function alertNamesOf(data: Pick<DataOf<'runbook'>, 'alerts'>): string[] {
  const alerts = alertsOf(data);
  return [...new Set([...alerts.map(({ name }) => name), ...alerts.flatMap(({ formerly }) => formerly)])];
}
