import { config } from '../../../watchbook.config.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../index.ts';
import { addressOfRule } from '../rule-docs.ts';

/** Findings as SARIF 2.1.0 (OASIS), for code-scanning pages and editors. */
export function sarif(findings: readonly Finding[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Watchbook check',
            informationUri: config.repository,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.summary },
              fullDescription: { text: flat(rule.explanation) },
              helpUri: new URL(addressOfRule(rule.id), config.site).href,
              help: { text: flat(rule.explanation), markdown: rule.explanation },
              defaultConfiguration: { level: levelOf(rule.severity) },
              properties: { tags: [rule.family] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the handbook.' } } },
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
          level: levelOf(finding.severity),
          message: { text: `${finding.message} — ${finding.advice}` },
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
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levelOf = (severity: Finding['severity']) => (severity === 'error' ? 'error' : 'warning');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
