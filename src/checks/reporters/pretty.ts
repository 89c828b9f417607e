import pc from 'picocolors';
import { config } from '../../../watchbook.config.ts';
import { shownInLine } from '../../model/hidden-characters.ts';
import { wholeAddress } from '../../model/site-address.ts';
import type { Finding } from '../finding.ts';
import { addressOfRule } from '../rule-docs.ts';
import { count, type Summary } from '../summary.ts';
import { excerpt } from './excerpt.ts';

/** One finding as one line: `file:line:col  what is wrong — what to do  (rule-id)`; a warning says that it is one. */
export function lineOf(finding: Finding, color = false): string {
  const { line, column, rule, severity } = finding;
  const [file, message, advice] = [finding.file, finding.message, finding.advice].map(shownInLine) as [
    string,
    string,
    string,
  ];
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
 * @param textOf the text of a file, to show the place itself; without it, findings are a line each
 * @returns lines, ending with a summary and a line break
 */
export function pretty(
  findings: readonly Finding[],
  summary: Summary,
  color: boolean,
  textOf?: (file: string) => string | undefined,
): string {
  const colors = pc.createColors(color);
  const lines = findings.flatMap((finding) => {
    const text = textOf?.(finding.file);
    const place = text === undefined ? [] : excerpt(text, finding).map((line) => colors.dim(line));
    return [lineOf(finding, color), ...place, ...(textOf ? [''] : [])];
  });
  if (!textOf && lines.length > 0) lines.push('');
  return `${[...lines, ...closing(summary, colors)].join('\n')}\n`;
}

/** How much was found, rule by rule, with where to read about each. */
function closing(summary: Summary, colors: ReturnType<typeof pc.createColors>): string[] {
  const { files, filesWithFindings, errors, warnings, rules } = summary;
  if (errors + warnings === 0) return [colors.green(`${count(files, 'page')} checked, nothing found.`)];
  const head = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${filesWithFindings} of ${count(files, 'page')}.`;
  const width = Math.max(...Object.keys(rules).map((rule) => rule.length));
  const lines = Object.entries(rules).map(
    ([rule, times]) =>
      `  ${String(times).padStart(5)}  ${rule.padEnd(width)}  ${colors.dim(wholeAddress(config.site, addressOfRule(rule)))}`,
  );
  return [(errors > 0 ? colors.red : colors.yellow)(head), ...lines];
}
