import type { Collection } from '../collection.ts';
import type { Finding } from '../finding.ts';
import { ruleOf, rules } from '../index.ts';
import { didYouMean } from '../nearest.ts';
import { heedsComments, type Rule } from '../rule.ts';
import type { Suppression } from './comments.ts';
import { suppressionReason } from './suppression-reason.ts';
import { suppressionUsed } from './suppression-used.ts';

/** Leaves out what a comment with a reason asks to leave out, and adds what is wrong with such comments. */
export function suppress(findings: readonly Finding[], collection: Collection): Finding[] {
  const suppressed = collection.all.filter(({ suppressions }) => suppressions.length > 0);
  const unknown = suppressed.flatMap(({ file, suppressions }) =>
    suppressions.flatMap((suppression) => unknownRules(file, suppression)),
  );
  const asked = new Map<string, readonly Suppression[]>(
    suppressed.map(({ file, suppressions }) => [file, suppressions.filter(({ reason }) => reason !== '')]),
  );
  const used = new Set<string>();
  const heard = [...findings, ...unknown].filter((finding) => {
    const hits = (asked.get(finding.file) ?? []).filter(
      ({ rules, from, to }) => rules.includes(finding.rule) && finding.line >= from && finding.line <= to,
    );
    if (hits.length === 0 || !heedsComments(ruleOf(finding.rule))) return true;
    for (const { range } of hits) used.add(keyOf(finding.file, range.line, range.column, finding.rule));
    return false;
  });
  for (const [file, suppressions] of asked) {
    for (const { rules, range } of suppressions) {
      for (const rule of rules) {
        if (!ruleOf(rule) || used.has(keyOf(file, range.line, range.column, rule))) continue;
        const always = !heedsComments(ruleOf(rule));
        const message = always ? `no comment switches \`${rule}\` off` : `nothing here breaks \`${rule}\``;
        const advice = always ? 'Fix what it finds, and remove the comment.' : 'Take the comment out.';
        heard.push(findingAt(suppressionUsed, file, range, message, advice));
      }
    }
  }
  return heard;
}

function unknownRules(file: string, { rules: named, range }: Suppression): Finding[] {
  return named
    .filter((id) => !ruleOf(id))
    .map((id) => {
      const ids = rules.map((rule) => rule.id);
      const advice = `${didYouMean(id, ids)}\`npm run check -- --list-rules\` lists them.`;
      return findingAt(suppressionReason, file, range, `\`${id}\` is not a rule`, advice);
    });
}

const findingAt = (
  rule: Rule,
  file: string,
  range: Suppression['range'],
  message: string,
  advice: string,
): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  file,
  ...range,
  message,
  advice,
});
const keyOf = (...parts: readonly (string | number)[]) => parts.join('\n');
