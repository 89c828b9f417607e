import pc from 'picocolors';
import type { Finding } from '../finding.ts';
import { count, type Summary } from '../summary.ts';

/** One finding as one line: `file:line:col  what is wrong — what to do  (rule-id)`; a warning says that it is one. */
export function lineOf(finding: Finding, color = false): string {
  const { file, line, column, message, advice, rule, severity } = finding;
  const colors = pc.createColors(color);
  const mark = severity === 'warn' ? `${colors.yellow('warning:')} ` : '';
  const text = severity === 'warn' ? message : colors.red(message);
  return `${colors.bold(`${file}:${line}:${column}`)}  ${mark}${text} — ${inSentence(advice)}  ${colors.dim(`(${rule})`)}`;
}

/** Advice as the second half of a sentence. */
function inSentence(advice: string): string {
  return /^[A-Z][a-z]|^A /.test(advice) ? advice.charAt(0).toLowerCase() + advice.slice(1) : advice;
}

/**
 * Findings for a person at a terminal.
 *
 * @param color whether the terminal shows colours
 * @returns lines, ending with a summary and a line break
 */
export function pretty(findings: readonly Finding[], summary: Summary, color: boolean): string {
  const colors = pc.createColors(color);
  const lines = findings.map((finding) => lineOf(finding, color));
  return `${[...lines, ...(lines.length > 0 ? [''] : []), closing(summary, colors)].join('\n')}\n`;
}

function closing(
  { files, filesWithFindings, errors, warnings, rules }: Summary,
  colors: ReturnType<typeof pc.createColors>,
): string {
  if (errors + warnings === 0) return colors.green(`${count(files, 'page')} checked, nothing found.`);
  const head = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${filesWithFindings} of ${count(files, 'page')}.`;
  const parts = Object.entries(rules).map(([rule, times]) => `${rule} ${times}`);
  return `${(errors > 0 ? colors.red : colors.yellow)(head)}\n${parts.join(', ')}`;
}
