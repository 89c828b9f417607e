import { readRuleFiles, ruleFilesAt } from './read.ts';
import { type RuleAlert, ruleAlertsOf } from './watched.ts';

/** The alerts of the rule files that the settings name. */
export interface ConfiguredAlerts {
  readonly alerts: readonly RuleAlert[];
  /** Paths and patterns that lead to no file. */
  readonly missing: readonly string[];
}

/**
 * Reads the rule files that the settings name.
 *
 * @param root the project’s root folder
 * @param patterns `alertRules` of the settings
 */
export async function configuredAlerts(root: string, patterns: readonly string[]): Promise<ConfiguredAlerts> {
  if (patterns.length === 0) return { alerts: [], missing: [] };
  const { files, missing } = await ruleFilesAt(root, patterns);
  return { alerts: ruleAlertsOf(await readRuleFiles(root, files)), missing };
}
