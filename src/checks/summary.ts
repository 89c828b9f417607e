import type { Finding } from './finding.ts';

/** How many findings there are, in all and by rule. */
export interface Summary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly rules: Readonly<Record<string, number>>;
}

/** @param files how many files were looked at */
export function summaryOf(findings: readonly Finding[], files: number): Summary {
  const rules: Record<string, number> = {};
  for (const { rule } of findings) rules[rule] = (rules[rule] ?? 0) + 1;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return {
    files,
    filesWithFindings: new Set(findings.map((finding) => finding.file)).size,
    errors,
    warnings: findings.length - errors,
    rules: Object.fromEntries(Object.entries(rules).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
  };
}

/** "1 page", "3 pages", "2,400 pages". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
