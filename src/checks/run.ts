import { parseSource, placeOf, placeOfKey, type Range, type Source } from '../source/source.ts';
import { words } from '../words/words.ts';
import { CheckedPage } from './checked-page.ts';
import { Collection, type Facts, factsOf, recordOf } from './collection.ts';
import { byPlace, type Finding, type Severity } from './finding.ts';
import { ruleOf, rules } from './index.ts';
import type { Circumstances, Family, Place, Remark, Rule } from './rule.ts';
import { suppress } from './suppressions/suppress.ts';
import type { Tools } from './tools.ts';

/** What one file gives by itself: findings that depend on nothing else, and facts for the rules about the whole. */
export interface PageResult {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** What a whole check is asked to do. */
export interface CheckRequest extends Circumstances {
  readonly sources: readonly Source[];
  readonly tools?: Tools;
  /** Severity per rule id, where it differs from the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Checks a handbook. Knows no file system, clock or site generator.
 *
 * @returns findings sorted by file and line
 */
export async function check(request: CheckRequest): Promise<Finding[]> {
  const results = await checkPages(request.sources, request.tools);
  const sources = new Map(request.sources.map((source) => [source.file, source]));
  return checkHandbook(results, (file) => sources.get(file), request, request.severities);
}

/** The first half of a check: each file by itself. The result of a file changes only with the file. */
export async function checkPages(sources: readonly Source[], tools: Tools = {}): Promise<PageResult[]> {
  const pages = sources.map((source) => new CheckedPage(source));
  const findings = new Map<string, Finding[]>(pages.map((page) => [page.file, []]));
  const reporter = (rule: Rule) => (page: CheckedPage, remark: Remark) =>
    findings.get(page.file)?.push(findingOf(rule, page.source, remark));
  for (const rule of rules) {
    const report = reporter(rule);
    if (rule.checkPage) for (const page of pages) rule.checkPage(page, (remark) => report(page, remark));
    if (rule.checkPages) await rule.checkPages(pages, report, tools);
  }
  return pages.map((page) => ({ facts: factsOf(page, tools.dictionary), findings: findings.get(page.file) ?? [] }));
}

/**
 * The second half: the handbook as a whole, and what the reader asked to see.
 *
 * @param sourceOf the source of a file, asked only for files with a finding
 */
export function checkHandbook(
  results: readonly PageResult[],
  sourceOf: (file: string) => Source | undefined,
  circumstances: Circumstances,
  severities: Readonly<Record<string, Severity | 'off'>> = {},
): Finding[] {
  const asked: Readonly<Record<string, Severity | 'off'>> = { ...circumstances.config.rules, ...severities };
  const findings = results.flatMap((one) => one.findings);
  const collection = new Collection(results.map((one) => one.facts));
  for (const rule of rules) {
    rule.checkHandbook?.(
      collection,
      (file, remark) => findings.push(findingOf(rule, sourceOf(file) ?? parseSource(file, ''), remark)),
      circumstances,
    );
  }
  const drafts = new Set(results.flatMap(({ facts }) => (isDraft(facts) ? [facts.file] : [])));
  return suppress(findings, collection)
    .flatMap((finding) => {
      const severity = severityOf(finding, asked, drafts.has(finding.file));
      return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
    })
    .sort(byPlace);
}

function severityOf(
  { rule, severity }: Finding,
  asked: Readonly<Record<string, Severity | 'off'>>,
  inDraft: boolean,
): Severity | 'off' {
  const { always, optIn, family, language } = ruleOf(rule) ?? {};
  if (always) return severity;
  const usual = asked[rule] ?? (optIn || (language && language !== words.language.tag) ? 'off' : severity);
  return usual === 'error' && inDraft && family !== undefined && mayBeUnfinished.has(family) ? 'warn' : usual;
}

/** What a draft may still lack. Its file and its fields are read by machines, and nothing in it may do harm. */
const mayBeUnfinished: ReadonlySet<Family> = new Set(['references', 'structure', 'prose', 'incidents', 'diagrams']);

/** Whether a page says that nobody has read it through yet, and that it was brought in from elsewhere or is no post-mortem. */
function isDraft({ value }: Facts): boolean {
  const { status, imported, origin } = recordOf(value);
  return status === 'draft' && (imported !== undefined || origin === undefined);
}

function findingOf(rule: Rule, source: Source, { place, message, advice, fix }: Remark): Finding {
  const range = rangeOf(source, place);
  const finding = { rule: rule.id, severity: rule.severity, file: source.file, ...range, message, advice };
  const edits = typeof fix === 'function' ? fix(source) : fix;
  return edits ? { ...finding, fix: edits } : finding;
}

function rangeOf(source: Source, place: Place): Range {
  if ('path' in place) return placeOf(source, place.path);
  if ('keyPath' in place) return placeOfKey(source, place.keyPath);
  const { line, column, endLine, endColumn } = place;
  return { line, column, endLine, endColumn };
}
