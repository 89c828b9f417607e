import { resolve } from 'node:path';
import pc from 'picocolors';
import { addressToWrite } from '../src/alerts/address.ts';
import { alertRules, alertsWithoutRule, checkAlerts } from '../src/alerts/check.ts';
import { readRuleFiles, ruleFilesAt } from '../src/alerts/read.ts';
import type { AlertRule, RuleFile } from '../src/alerts/rule-file.ts';
import { withRunbookUrls } from '../src/alerts/write.ts';
import { byPlace, type Finding } from '../src/checks/finding.ts';
import { github } from '../src/checks/reporters/github.ts';
import { gitlab } from '../src/checks/reporters/gitlab.ts';
import { json } from '../src/checks/reporters/json.ts';
import { lineOf } from '../src/checks/reporters/pretty.ts';
import { sarif } from '../src/checks/reporters/sarif.ts';
import { count, summaryOf } from '../src/checks/summary.ts';
import { oneOf, runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { buildHandbook } from '../src/model/handbook.ts';
import { shownInLine } from '../src/model/hidden-characters.ts';
import { pageOf } from '../src/model/pages.ts';
import { readSources } from '../src/source/read.ts';
import { writeAtomically } from '../src/source/write.ts';
import { config } from '../watchbook.config.ts';

interface Options {
  write?: boolean;
  replace?: boolean;
  allRules?: string;
  format: string;
}

const root = process.cwd();
const color = pc.isColorSupported && process.stdout.isTTY;
const formats = ['pretty', 'json', 'github', 'gitlab', 'sarif'] as const;
const sarifTool = {
  name: 'Watchbook alerts',
  rules: Object.entries(alertRules).map(([id, text]) => ({ id, shortDescription: { text } })),
};
// Without its “=”, the option would take the first file for its value.
const argv = process.argv.map((word) => (word === '--all-rules' ? '--all-rules=yes' : word));
await runCommand(
  'alerts',
  (cli) =>
    cli
      .command(
        '[...files]',
        'Compare Prometheus rule files with the runbooks; give files, folders or patterns in quotes; without any, those of alertRules in watchbook.config.ts',
      )
      .option('--write', 'Add or correct the runbook_url of each alert that has a runbook, with the labels it takes')
      .option('--replace', 'With --write: also replace addresses that lead to other sites')
      .option('--all-rules', 'These are all the rule files: also report alerts that runbooks name but no file has')
      .option('--format <format>', `How to print: ${formats.join(', ')}`, { default: 'pretty' })
      .example('npm run alerts -- rules/mail.yaml')
      .example('npm run alerts -- --all-rules "rules/**/*.yaml"')
      .action(async (names: string[], options: Options) => {
        const format = oneOf('--format', options.format, formats);
        const isAll = options.allRules !== undefined || names.length === 0;
        const wanted = names.length > 0 ? names : config.alertRules;
        if (wanted.length === 0)
          throw new UsageError('name the rule files, such as "rules/**/*.yaml", or set alertRules; --help says more');
        const { files, missing } = await ruleFilesAt(root, wanted);
        if (missing.length > 0) throw new UsageError(`no file at ${missing.join(', ')}`);
        const sources = await readSources(root);
        const handbook = buildHandbook(sources.map(pageOf).filter((page) => page !== undefined));
        const before = await readRuleFiles(root, files);

        const replace = options.replace === true;
        const addressFor = (alert: AlertRule, { isTemplate }: RuleFile) =>
          addressToWrite(alert, { handbook, site: config.site, isTemplate, replace });
        const mended = options.write ? mend(before, addressFor) : 0;
        const after = mended > 0 ? await readRuleFiles(root, files) : before;
        if (options.write) console.error(mended > 0 ? `Fixed ${count(mended, 'file')}.` : 'Nothing to fix.');

        const circumstances = { handbook, sources, site: config.site, paging: config.pagingSeverities };
        const withoutRule = alertsWithoutRule(after, circumstances);
        const findings = [...checkAlerts(after, circumstances), ...(isAll ? withoutRule : [])].sort(byPlace);
        const alerts = after.reduce((sum, file) => sum + file.alerts.length, 0);
        process.stdout.write(printed(findings, format, { files: files.length, alerts }));
        if (withoutRule.length > 0 && !isAll && format === 'pretty')
          console.log(
            `Runbooks name ${count(withoutRule.length, 'alert')} that ${files.length === 1 ? 'this file does' : 'these files do'} not have; if these are all the rule files, --all-rules lists them.`,
          );
        const wanting = after.flatMap((file) => file.alerts.filter((alert) => alert.url && addressFor(alert, file)));
        if (wanting.length > 0 && findings.length === 0 && format === 'pretty')
          console.log(
            `${count(wanting.length, 'runbook_url')} could bring labels for the runbook’s parameters; --write adds them.`,
          );
        return findings.length > 0 ? 1 : 0;
      }),
  argv,
);

/** @param read how many files and alerts were looked at */
function printed(
  findings: readonly Finding[],
  format: (typeof formats)[number],
  read: { files: number; alerts: number },
): string {
  const summary = summaryOf(findings, read.files);
  switch (format) {
    case 'json':
      return json(findings, summary);
    case 'github':
      return github(findings);
    case 'gitlab':
      return gitlab(findings);
    case 'sarif':
      return sarif(findings, sarifTool);
    case 'pretty': {
      const lines = findings.map((finding) => `${lineOf(finding, color)}\n`);
      const parts = Object.entries(summary.rules).map(([rule, times]) => `${rule} ${times}`);
      const told = `${count(read.alerts, 'alert')} in ${count(read.files, 'file')} read`;
      return `${lines.join('')}${parts.length > 0 ? `\n${told}: ${parts.join(', ')}.` : `${told}, nothing found.`}\n`;
    }
  }
}

/** Writes the files that change, and tells of alerts that could not be edited. */
function mend(
  files: readonly RuleFile[],
  addressFor: (alert: AlertRule, file: RuleFile) => string | undefined,
): number {
  let written = 0;
  for (const file of files) {
    // Editing text that was misread could break it further.
    if (file.faults.length > 0) continue;
    const { text, left } = withRunbookUrls(file, (alert) => addressFor(alert, file));
    for (const { name, place } of left)
      console.error(
        shownInLine(`${file.file}:${place.line}: the annotations of ${name} are shared; add its runbook_url by hand.`),
      );
    if (text === file.text) continue;
    writeAtomically(resolve(root, file.file), text);
    written += 1;
  }
  return written;
}
