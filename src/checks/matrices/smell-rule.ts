import type { Config } from '../../config/schema.ts';
import { type MatrixSmell, matrixSmells } from '../../model/duties/matrix-smells.ts';
import type { Handbook } from '../../model/handbook.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A rule that warns of one smell of the matrices together, by src/model/duties/matrix-smells.ts. */
export function smellRule(
  smell: MatrixSmell['smell'],
  rule: Pick<Rule, 'summary' | 'explanation' | 'good' | 'bad'>,
): Rule {
  return defineRule({
    ...rule,
    id: smell,
    family: 'matrices',
    severity: 'warn',
    checkHandbook({ duties }, report, { config }) {
      for (const found of smellsOf(duties, config.matrices)) {
        if (found.smell === smell) {
          report(found.page.file, { place: { path: found.path }, message: found.message, advice: found.advice });
        }
      }
    },
  });
}

const known = new WeakMap<Handbook, readonly MatrixSmell[]>();

/** The smells of a handbook, found once for all rules. */
function smellsOf(handbook: Handbook, thresholds: Config['matrices']): readonly MatrixSmell[] {
  const smells = known.get(handbook) ?? matrixSmells(handbook, thresholds);
  known.set(handbook, smells);
  return smells;
}

/** A role with one responsibility, for the examples. */
export const exampleRole = (title: string) => `---
title: ${title}
summary: What the role owns.
owner: sre
reviewed: 2026-11-23
family: operations
goal: Keep it running.
responsibilities:
  - id: releases
    name: Releases
    summary: Brings changes to production.
skills: []
onboarding: []
---
`;

/** A matrix from lines of flow YAML, one an activity, for the examples. */
export const exampleMatrix = (roles: string, activities: readonly string[]) => `---
title: Releases
summary: Who does what.
owner: sre
reviewed: 2026-11-23
roles: [${roles}]
activities:
${activities.map((activity) => `  - { ${activity} }\n`).join('')}---
`;
