import { rules } from '../index.ts';

// A function each: the registry and the rule that asks for it import each other.

/** The ids of all rules. */
export const ruleIds = () => rules.map((rule) => rule.id);

/** Whether there is such a rule. */
export const isRuleId = (id: string) => rules.some((rule) => rule.id === id);
