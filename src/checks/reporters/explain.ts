import { wholeAddress } from '../../model/site-address.ts';
import { rules } from '../index.ts';
import { type Example, families, type Rule } from '../rule.ts';
import { addressOfRule } from '../rule-docs.ts';

/** What a rule is for, with its examples, for a terminal. */
export function explain(rule: Rule, site: string): string {
  return [
    `${rule.id} (${rule.severity === 'error' ? 'error' : 'warning'}${rule.always ? ', always on' : ''}${rule.optIn ? ', off until asked for' : ''}) · ${families[rule.family]}`,
    '',
    rule.summary,
    '',
    rule.explanation,
    '',
    'Good:',
    shown(rule.good),
    '',
    `Bad, found at ${rule.bad.at.join(' and ')}:`,
    shown(rule.bad),
    '',
    wholeAddress(site, addressOfRule(rule.id)),
    '',
  ].join('\n');
}

function shown({ file = 'content/guides/example.mdx', text, others = {}, fault }: Example): string {
  const files = [[file, fault && text === '' ? `(${fault.kind})` : text] as const, ...Object.entries(others)];
  return files.map(([name, content]) => `  ${name}\n${content.trimEnd().replace(/^/gm, '    │ ')}`).join('\n');
}

/** All rules, family by family, a line each. */
export function listRules(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule, index) => {
    const head = rule.family === rules[index - 1]?.family ? '' : `${index > 0 ? '\n' : ''}${families[rule.family]}\n`;
    return `${head}  ${rule.id.padEnd(width)}  ${(rule.optIn ? 'off' : rule.severity).padEnd(5)}  ${rule.summary}`;
  });
  return `${lines.join('\n')}\n`;
}
