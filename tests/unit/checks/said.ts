import { applyFixes } from '../../../src/checks/fix.ts';
import { findingsIn } from './check-example.ts';

/** What the check says of one page: `line:column  message — advice  (rule)`, of some rules or of all. */
export async function saidOf(text: string, file: string, ...rules: string[]): Promise<string[]> {
  const findings = await findingsIn({ file, text });
  return findings
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .map(({ line, column, message, advice, rule }) => `${line}:${column}  ${message} — ${advice}  (${rule})`);
}

/** The page after one round of `--fix`, of some rules or of all. */
export async function mendedBy(text: string, file: string, ...rules: string[]): Promise<string> {
  const findings = await findingsIn({ file, text });
  return applyFixes(
    text,
    findings.filter(({ rule }) => rules.length === 0 || rules.includes(rule)),
  );
}
