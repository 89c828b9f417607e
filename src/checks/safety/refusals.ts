import type { GateRule } from '../../prose/refusal.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Remark } from '../rule.ts';

/** Reports what the gate does not let through, as one of the rules that stand for it. */
export function reportRefusals(page: CheckedPage, rule: GateRule, report: (remark: Remark) => void): void {
  for (const { rule: broken, start, end, message, advice } of page.refusals) {
    if (broken === rule) report({ place: page.rangeInBody(start, end), message, advice });
  }
}
