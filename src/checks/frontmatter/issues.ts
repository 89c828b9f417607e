import { referencesIn } from '../../model/references.ts';
import type { FieldPath } from '../../source/source.ts';
import type { CheckedPage, Issue } from '../checked-page.ts';
import { isRunTogether } from './run-together.ts';
import { typedAt } from './value-advice.ts';

/** A path as a writer would say it: `activities[2].accountable`. */
export function pathText(path: FieldPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${part}` : part))
    .join('');
}

/** The path of an issue; frontmatter has no symbols for keys. */
export function pathOf(issue: Issue): FieldPath {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[part] : undefined,
    value,
  );
}

/** Whether a field is simply not there, or there without a value. */
export function isMissing(page: CheckedPage, issue: Issue): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value' && issue.code !== 'invalid_union') return false;
  const path = pathOf(issue);
  const value = valueAt(page.source.value, path);
  if (typeof path[path.length - 1] !== 'string') return false;
  // Whoever typed `null` or `~` meant something by it; what, `field-value` asks.
  return value === undefined || (value === null && !typedAt(page.source, path, value).typed);
}

/** Fields that a rule of their own explains better than the schema can: accountable roles, summaries, references. */
export function isExplainedElsewhere(page: CheckedPage, issue: Issue): boolean {
  const path = pathOf(issue);
  const { kind, value } = page.source;
  if (isRunTogether(page.source, path)) return true;
  if (path.length === 1 && path[0] === 'summary') return issue.code === 'too_big';
  if (kind?.name === 'matrix' && path.length === 3 && path[0] === 'activities' && path[2] === 'accountable')
    return true;
  if (!kind || typeof valueAt(value, path) !== 'string') return false;
  return referencesIn(kind.schema, value).some((reference) => pathText(reference.path) === pathText(path));
}
