import { byAlphabet } from '../model/alphabet.ts';
import type { Handbook } from '../model/handbook.ts';
import { fieldsOf, textsIn } from '../model/hidden-addresses.ts';
import type { PageOf } from '../model/page.ts';
import { alertEntries } from '../model/runbooks/runbooks.ts';
import type { Source } from '../source/source.ts';
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

/**
 * The alerts that say nothing of pages which are hidden: those that a runbook
 * of the handbook answers, or else that no hidden runbook answers and that are
 * about no hidden service. A hidden page need not fit its kind for that.
 *
 * @param hidden content that the readers of the handbook do not get
 */
export function alertsWithout(
  hidden: readonly Source[],
  handbook: Handbook,
  alerts: readonly RuleAlert[],
): readonly RuleAlert[] {
  const answered = new Set(alertEntries(handbook).map(({ name }) => name));
  const names = new Set<string>();
  const services = new Set<string>();
  for (const { kind, id, value } of hidden) {
    const { alerts: own, title, aka } = fieldsOf(value);
    if (kind?.name === 'runbook') for (const name of textsIn(own)) names.add(name);
    if (kind?.name === 'service') for (const name of textsIn([id, title, aka])) services.add(name.toLowerCase());
  }
  const isHidden = ({ name, about }: RuleAlert) =>
    names.has(name) || about.some((one) => services.has(one.toLowerCase()));
  return alerts.filter((alert) => answered.has(alert.name) || !isHidden(alert));
}

/** The roles that maintain the services that rules name by a label. */
function maintainersOf(handbook: Handbook, rules: readonly RuleAlert[]): string[] {
  const names = new Set(rules.flatMap(({ about }) => about.map((name) => name.toLowerCase())));
  const services = handbook
    .all('service')
    .filter(({ id, data }) => [id, data.title, ...(data.aka ?? [])].some((name) => names.has(name.toLowerCase())));
  return [...new Set(services.map(({ data }) => data.owner))];
}
