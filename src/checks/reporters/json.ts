import { escapedJson } from '../../model/hidden-characters.ts';
import type { Finding } from '../finding.ts';
import type { Summary } from '../summary.ts';

/** Findings for programs: one object, lines and columns counted from 1. */
export function json(findings: readonly Finding[], summary: Summary): string {
  const plain = findings.map(({ rule, severity, file, line, column, endLine, endColumn, message, advice }) => ({
    rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message,
    advice,
  }));
  return `${escapedJson({ findings: plain, summary })}\n`;
}
