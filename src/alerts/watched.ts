import { byAlphabet } from '../model/alphabet.ts';
import type { Handbook } from '../model/handbook.ts';
import type { PageOf } from '../model/page.ts';
import { alertEntries } from '../model/runbooks/runbooks.ts';
import type { RuleFile } from './rule-file.ts';

/** An alert of the organisation’s rule files, as plain data. */
export interface RuleAlert {
  readonly name: string;
  /** Path of its rule file, and the line. */
  readonly file: string;
  readonly line: number;
  readonly severity: string | undefined;
  /** Values of labels by which it may name a service. */
  readonly about: readonly string[];
}

/** An alert of the rule files, with what the handbook knows of it. */
export interface WatchedAlert {
  readonly name: string;
  /** Every rule of that name. */
  readonly rules: readonly RuleAlert[];
  /** The values of `severity` it comes with. */
  readonly severities: readonly string[];
  /** Whether it wakes someone, by its severities. */
  readonly wakes: boolean;
  /** Its part of the address under `/alerts/`; undefined without a runbook. */
  readonly segment: string | undefined;
  readonly runbooks: readonly PageOf<'runbook'>[];
  /** Who is called, in order: as its runbook says, else whoever maintains the service that it names. */
  readonly called: readonly PageOf<'role'>[];
}

/** The labels by which a rule may say what it is about. */
const labelsOfServices = ['service', 'app', 'application', 'component', 'job'] as const;

/** What is kept of rule files to tell of their alerts. */
export function ruleAlertsOf(files: readonly RuleFile[]): RuleAlert[] {
  return files.flatMap(({ file, alerts }) =>
    alerts.map(({ name, place, severity, labels }) => ({
      name,
      file,
      line: place.line,
      severity,
      about: labelsOfServices.flatMap((label) => labels.get(label) ?? []),
    })),
  );
}

/**
 * Every alert of the rule files once, in alphabetical order, with its runbooks
 * and with who is called.
 *
 * @param paging values of the label `severity` that wake someone
 */
export function watchedAlerts(
  handbook: Handbook,
  alerts: readonly RuleAlert[],
  paging: readonly string[],
): WatchedAlert[] {
  const entries = new Map(alertEntries(handbook).map((entry) => [entry.name, entry]));
  return [...Map.groupBy(alerts, ({ name }) => name)]
    .map(([name, rules]) => {
      const { segment, runbooks = [] } = entries.get(name) ?? {};
      const severities = [...new Set(rules.flatMap(({ severity }) => severity ?? []))];
      const roles = runbooks[0]?.data.escalation ?? maintainersOf(handbook, rules);
      return {
        name,
        rules,
        severities,
        wakes: severities.some((severity) => paging.includes(severity)),
        segment,
        runbooks,
        called: roles.flatMap((id) => handbook.find('role', id) ?? []),
      };
    })
    .sort((a, b) => byAlphabet(a.name, b.name));
}

/** The roles that maintain the services that rules name by a label. */
function maintainersOf(handbook: Handbook, rules: readonly RuleAlert[]): string[] {
  const names = new Set(rules.flatMap(({ about }) => about.map((name) => name.toLowerCase())));
  const services = handbook
    .all('service')
    .filter(({ id, data }) => [id, data.title, ...(data.aka ?? [])].some((name) => names.has(name.toLowerCase())));
  return [...new Set(services.map(({ data }) => data.owner))];
}
