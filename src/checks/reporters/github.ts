import { shown } from '../../model/hidden-characters.ts';
import type { Finding } from '../finding.ts';

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull
 * request. See “Workflow commands for GitHub Actions”.
 */
export function github(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, endLine, endColumn, rule, message, advice }) => {
      // Columns count only where a finding stays on one line.
      const place =
        endLine === line ? `line=${line},col=${column},endColumn=${endColumn}` : `line=${line},endLine=${endLine}`;
      const kind = severity === 'error' ? 'error' : 'warning';
      return `::${kind} file=${property(file)},${place},title=${property(rule)}::${data(`${message} — ${advice}`)}\n`;
    })
    .join('');
}

const data = (text: string) => shown(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
