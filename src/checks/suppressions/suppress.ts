import type { Collection } from '../collection.ts';
import type { Finding } from '../finding.ts';
import { ruleOf } from '../index.ts';
import type { Suppression } from './comments.ts';
import { suppressionUsed } from './suppression-used.ts';

/** Leaves out what a comment with a reason asks to leave out, and adds what is wrong with such comments. */
export function suppress(findings: readonly Finding[], collection: Collection): Finding[] {
  const asked = new Map<string, readonly Suppression[]>(
    collection.all.flatMap(({ file, suppressions }) =>
      suppressions.length > 0 ? [[file, suppressions.filter(({ reason }) => reason !== '')] as const] : [],
    ),
  );
  const used = new Set<string>();
  const heard = findings.filter((finding) => {
    const hits = (asked.get(finding.file) ?? []).filter(
      ({ rules, from, to }) => rules.includes(finding.rule) && finding.line >= from && finding.line <= to,
    );
    if (hits.length === 0 || ruleOf(finding.rule)?.always) return true;
    for (const { range } of hits) used.add(keyOf(finding.file, range.line, range.column, finding.rule));
    return false;
  });
  for (const [file, suppressions] of asked) {
    for (const { rules, range } of suppressions) {
      for (const rule of rules) {
        if (!ruleOf(rule) || used.has(keyOf(file, range.line, range.column, rule))) continue;
        const always = ruleOf(rule)?.always;
        heard.push({
          rule: suppressionUsed.id,
          severity: suppressionUsed.severity,
          file,
          ...range,
          message: always ? `\`${rule}\` cannot be switched off` : `nothing here breaks \`${rule}\``,
          advice: always ? 'Mend what it finds, and take the comment out.' : 'Take the comment out.',
        });
      }
    }
  }
  return heard;
}

const keyOf = (...parts: readonly (string | number)[]) => parts.join('\n');
