import { fieldValue } from './frontmatter/field-value.ts';
import { hasFrontmatter } from './frontmatter/has-frontmatter.ts';
import { missingField } from './frontmatter/missing-field.ts';
import { unknownField } from './frontmatter/unknown-field.ts';
import { yamlSyntax } from './frontmatter/yaml-syntax.ts';
import { incidentOrder } from './incidents/incident-order.ts';
import { timelineOrder } from './incidents/timeline-order.ts';
import { matricesAgree } from './matrices/matrices-agree.ts';
import { raciAccountable } from './matrices/raci-accountable.ts';
import { raciColumn } from './matrices/raci-column.ts';
import { raciConsultedInformed } from './matrices/raci-consulted-informed.ts';
import { raciIdleRole } from './matrices/raci-idle-role.ts';
import { raciResponsible } from './matrices/raci-responsible.ts';
import { raciSameActivity } from './matrices/raci-same-activity.ts';
import { dependencyCycle } from './references/dependency-cycle.ts';
import { knownAnchor } from './references/known-anchor.ts';
import { knownLink } from './references/known-link.ts';
import { knownReference } from './references/known-reference.ts';
import type { Rule } from './rule.ts';
import { mdxSyntax } from './safety/mdx-syntax.ts';
import { noCode } from './safety/no-code.ts';
import { noComponents } from './safety/no-components.ts';
import { noExpressions } from './safety/no-expressions.ts';
import { requiredSections } from './structure/required-sections.ts';

/** Every rule, family by family. A new one is added here and nowhere else. */
export const rules: readonly Rule[] = [
  hasFrontmatter,
  yamlSyntax,
  missingField,
  unknownField,
  fieldValue,
  knownReference,
  knownLink,
  knownAnchor,
  dependencyCycle,
  requiredSections,
  raciAccountable,
  raciResponsible,
  raciConsultedInformed,
  raciIdleRole,
  raciColumn,
  raciSameActivity,
  matricesAgree,
  incidentOrder,
  timelineOrder,
  mdxSyntax,
  noCode,
  noExpressions,
  noComponents,
];

/** The rule with an id, if there is one. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
