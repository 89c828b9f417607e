import { config } from '../../../watchbook.config.ts';
import { escapedJson } from '../../model/hidden-characters.ts';
import { wholeAddress } from '../../model/site-address.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../index.ts';
import { addressOfRule } from '../rule-docs.ts';

/** What a finding may be of: one rule, as SARIF describes it. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly [property: string]: unknown;
}

/** The command whose findings they are. */
export interface SarifTool {
  readonly name: string;
  readonly rules: readonly SarifRule[];
}

/** The check of the handbook. */
const handbookCheck: SarifTool = {
  name: 'Watchbook check',
  rules: rules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: flat(rule.explanation) },
    helpUri: wholeAddress(config.site, addressOfRule(rule.id)),
    help: { text: flat(rule.explanation), markdown: rule.explanation },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: { tags: [rule.family] },
  })),
};

/** Findings as SARIF 2.1.0 (OASIS), for code-scanning pages and editors. */
export function sarif(findings: readonly Finding[], tool: SarifTool = handbookCheck): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, informationUri: config.repository, rules: tool.rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the handbook.' } } },
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: tool.rules.findIndex((rule) => rule.id === finding.rule),
          level: levelOf(finding.severity),
          message: { text: withoutLinks(`${finding.message} — ${finding.advice}`) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(finding.file), uriBaseId: 'SRCROOT' },
                region: {
                  startLine: finding.line,
                  startColumn: finding.column,
                  endLine: finding.endLine,
                  endColumn: finding.endColumn,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${escapedJson(log)}\n`;
}

function levelOf(severity: Finding['severity']): 'error' | 'warning' {
  return severity === 'error' ? 'error' : 'warning';
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A message may hold links, `[text](address)` (SARIF 2.1.0, 3.11.6); what a page says is none. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[(?=[^\]]*\]\()/g, '\\[');
}
