import type { Finding } from '../checks/finding.ts';
import type { Handbook } from '../model/handbook.ts';
import { alertsOf } from '../model/runbooks/alerts.ts';
import { alertEntries } from '../model/runbooks/runbooks.ts';
import { placeOf, type Source } from '../source/source.ts';
import { addressOfAlert, destinationOf } from './address.ts';
import { labelsInVain } from './labels.ts';
import type { AlertRule, RuleFile } from './rule-file.ts';

/** What the check of rule files looks for, by the id it reports. */
export const alertRules = {
  'rule-file': 'A rule file is YAML that can be read.',
  'alert-runbook': 'Every alert has a runbook.',
  'runbook-alert': 'Every alert that a runbook names exists.',
  'runbook-url': 'An alert’s `runbook_url` links to its runbook.',
  'runbook-label': 'A label that a `runbook_url` brings along is one that the alert can have.',
  'alert-urgency': 'An alert that wakes someone has a runbook made for it.',
} as const satisfies Readonly<Record<string, string>>;
export type AlertRuleId = keyof typeof alertRules;

/** What is known beside the rule files. */
export interface AlertsContext {
  readonly handbook: Handbook;
  /** The sources of the handbook’s pages, to tell places in them. */
  readonly sources: readonly Source[];
  /** Address of the published site. */
  readonly site: string;
  /** Values of the label `severity` that wake someone. */
  readonly paging: readonly string[];
}

/**
 * What is wrong between rule files and runbooks, in the order of the files.
 *
 * @param files some of the rule files, or all
 */
export function checkAlerts(files: readonly RuleFile[], circumstances: AlertsContext): Finding[] {
  return files.flatMap((file) => [
    ...file.faults.map((fault) =>
      finding(
        'rule-file',
        file.file,
        fault,
        `this is not YAML: ${fault.message}`,
        'Fix it; what follows may be misread.',
      ),
    ),
    ...file.alerts.flatMap((alert) => checkAlert(file.file, alert, circumstances)),
  ]);
}

function checkAlert(file: string, alert: AlertRule, { handbook, site, paging }: AlertsContext): Finding[] {
  const found: Finding[] = [];
  const [first] = runbooksOf(handbook, alert.name);
  const right = addressOfAlert(handbook, site, alert.name);
  if (!first) {
    const names = alertEntries(handbook).map(({ name }) => name);
    const close = spelledLike(alert.name, names);
    const hint = close ? `A runbook names \`${close}\`: one of the two is spelled wrongly. Otherwise add` : 'Add';
    const advice = `${hint} the name to \`alerts\` of the runbook for it, or write one: \`npm run new -- runbook\`.`;
    found.push(finding('alert-runbook', file, alert.place, `\`${alert.name}\` has no runbook`, advice));
  }
  const destination = alert.url && destinationOf(handbook, site, alert.name, alert.url.value);
  if (first && !alert.url) {
    const advice = `Add \`runbook_url: ${right}\` to its annotations, or let \`--write\` do it.`;
    found.push(
      finding('runbook-url', file, alert.place, `\`${alert.name}\` has a runbook but no \`runbook_url\``, advice),
    );
  } else if (alert.url && destination?.kind === 'nowhere') {
    const message = `the \`runbook_url\` of \`${alert.name}\` does not exist: ${alert.url.value}`;
    const advice = first
      ? `Write ${right}, or let \`--write\` do it.`
      : 'Write the runbook first, or remove the address.';
    found.push(finding('runbook-url', file, alert.url.place, message, advice));
  } else if (first && alert.url && destination && destination.kind !== 'right') {
    const message = `the \`runbook_url\` of \`${alert.name}\` points elsewhere: ${alert.url.value}`;
    const option = destination.kind === 'other-site' ? '--write --replace' : '--write';
    found.push(finding('runbook-url', file, alert.url.place, message, `Write ${right}, or let \`${option}\` do it.`));
  }
  for (const label of alert.url ? labelsInVain(alert) : []) {
    const message = `the \`runbook_url\` of \`${alert.name}\` asks for the label \`${label}\`, which its expression cannot have`;
    const advice = alert.labels.has(label)
      ? 'A template does not see the labels that the rule itself sets: write the value instead.'
      : 'Keep the label in the expression, such as in its `by (…)`, or take it out of the address.';
    found.push(finding('runbook-label', file, alert.url?.place ?? alert.place, message, advice));
  }
  if (first && first.data.urgency === 'routine' && alert.severity !== undefined && paging.includes(alert.severity)) {
    const message = `\`${alert.name}\` wakes someone (severity ${alert.severity}), but its runbook is marked as routine`;
    const advice = `Set \`urgency: page\` in ${first.file}, or lower the alert’s severity.`;
    found.push(finding('alert-urgency', file, alert.place, message, advice));
  }
  return found;
}

/** The runbooks that name an alert, the most urgent first. */
export function runbooksOf(handbook: Handbook, alert: string) {
  return alertEntries(handbook).find(({ name }) => name === alert)?.runbooks ?? [];
}

/**
 * Alerts that runbooks name and none of the rule files has, under its own name
 * or one of before. Only of all rule
 * files together is that a fault.
 */
export function alertsWithoutRule(files: readonly RuleFile[], { handbook, sources }: AlertsContext): Finding[] {
  const names = [...new Set(files.flatMap(({ alerts }) => alerts.map(({ name }) => name)))];
  const known = new Set(names);
  return handbook.all('runbook').flatMap((page) =>
    alertsOf(page.data).flatMap(({ name, formerly }, index) => {
      if ([name, ...formerly].some((one) => known.has(one))) return [];
      const source = sources.find(({ file }) => file === page.file);
      const place = source ? placeOf(source, ['alerts', index]) : start;
      const close = spelledLike(name, names);
      const advice = close ? `Did you mean \`${close}\`?` : 'Remove the name, or also give the rule file that has it.';
      return [finding('runbook-alert', page.file, place, `no rule file has an alert \`${name}\``, advice)];
    }),
  );
}

/** A name that differs only in case and signs: names that differ by a word are different alerts. */
function spelledLike(name: string, others: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return others.find((other) => plain(other) === plain(name));
}

const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function finding(
  rule: AlertRuleId,
  file: string,
  { line, column, endLine, endColumn }: AlertRule['place'],
  message: string,
  advice: string,
): Finding {
  return { rule, severity: 'error', file, line, column, endLine, endColumn, message, advice };
}
