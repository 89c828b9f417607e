import { createHash } from 'node:crypto';
import { escapedJson } from '../../model/hidden-characters.ts';
import type { Finding } from '../finding.ts';

/**
 * Findings as GitLab shows them on merge requests: the part of Code Climate’s
 * format that “Code Quality report format” in GitLab’s manual names.
 *
 * A fingerprint stays while lines move, so that GitLab does not take an old
 * finding for a new one; of several alike in one file each has its own, since
 * GitLab shows only the first of those that share one.
 */
export function gitlab(findings: readonly Finding[]): string {
  const seen = new Map<string, number>();
  const report = findings.map(({ rule, severity, file, line, endLine, message, advice }) => {
    const same = JSON.stringify([rule, file, message]);
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    return {
      description: `${message} — ${advice}`,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${same}${times}`).digest('hex').slice(0, 32),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  });
  return `${escapedJson(report)}\n`;
}
