import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../source/source.ts';

/** One alert of a rule file, with what is needed to judge it and to edit its text. */
export interface AlertRule {
  readonly name: string;
  /** Where its name stands. */
  readonly place: Range;
  /** The label `severity`, where it is a plain text. */
  readonly severity: string | undefined;
  /** Its PromQL; undefined for a rule that Grafana evaluates itself. */
  readonly expression: string | undefined;
  /** The labels that the rule itself sets, where each is a plain text; their values may be templates. */
  readonly labels: ReadonlyMap<string, string>;
  /** The annotation `runbook_url`. */
  readonly url: { readonly value: string; readonly place: Range; readonly node: Node } | undefined;
  /** The whole rule, and as it is written. */
  readonly map: YAMLMap;
  readonly text: string;
  /** Its annotations as they are written: a map, an alias of one, nothing. */
  readonly annotations: Pair | undefined;
}

/** A place where a file is not YAML. */
export interface Fault extends Range {
  readonly message: string;
}

/** A file of Prometheus rules, taken apart. */
export interface RuleFile {
  /** As the reader named it, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly alerts: readonly AlertRule[];
  /** Whether Helm, Jinja or the like makes the rules of it: what stands in double braces is then theirs. */
  readonly isTemplate: boolean;
  /** Where the file stops being YAML: one place at most. */
  readonly faults: readonly Fault[];
}

/**
 * Reads alerts wherever they are in a file: plain rule files, PrometheusRule
 * resources, lists of them, several documents, JSON as jsonnet writes it,
 * templates of Helm and Jinja as far as the YAML in them can be told. An alert
 * is a map with the key `alert` in a list under the key `rules`; of Grafana’s
 * own provisioned rules, one with a `title` and a `condition` or `data`.
 *
 * @returns what could be read; text that is no YAML is told in `faults`, never thrown
 * @example readRuleFile('rules/disk.yaml', 'rules:\n  - alert: DiskFull\n').alerts[0]?.name // "DiskFull"
 */
export function readRuleFile(file: string, text: string): RuleFile {
  const lines = new LineCounter();
  const documents = documentsOf(text, lines);
  const placeOf = (start: number, end: number): Range => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const alerts: AlertRule[] = [];
  const faults: Fault[] = [];
  for (const document of documents) {
    // The first says what is wrong; those after it mostly follow from it.
    const [error] = document.errors;
    if (error && faults.length === 0) faults.push({ ...placeOf(error.pos[0], error.pos[1]), message: error.message });
    visit(document, {
      Pair(_, pair) {
        if (keyOf(pair) !== 'rules' || !isSeq(pair.value)) return;
        for (const item of pair.value.items) {
          const alert = isMap(item) ? alertFrom(item, document, placeOf, text) : undefined;
          if (alert) alerts.push(alert);
        }
      },
    });
  }
  return { file, text, alerts, isTemplate: templateMark.test(text), faults };
}

/** What Helm and Jinja write and a template of Prometheus does not. */
const templateMark = /\{\{-?\s*(`|"\{\{|\$?\.?(Values|Release|Chart|Capabilities|Files)\b|include\b|raw\b)|\{[%#]/;

/** The documents of a file; where it is a template and no YAML yet, those of the YAML around the template's marks. */
function documentsOf(text: string, lines: LineCounter): Document.Parsed[] {
  const documents = parsed(text, lines);
  if (!/\{[{%]/.test(text) || documents.every(({ errors }) => errors.length === 0)) return documents;
  const around = parsed(withoutTemplate(text), new LineCounter());
  const faults = (list: Document.Parsed[]) => list.reduce((sum, { errors }) => sum + errors.length, 0);
  return faults(around) < faults(documents) ? around : documents;
}

/**
 * A Helm or Jinja template with its marks out of the way, each by as many
 * characters, so that every offset stays right: lines that only steer the
 * template become blank, and a mark among other text becomes a plain word.
 */
function withoutTemplate(text: string): string {
  const blank = (mark: string) => mark.replaceAll(/[^\r\n]/g, ' ');
  return text
    .replaceAll(
      /^[ \t]*(?:(?:\{\{(?:(?!\}\})[\s\S])*\}\}|\{%(?:(?!%\})[\s\S])*%\}|\{#(?:(?!#\})[\s\S])*#\})[ \t]*)+$/gm,
      blank,
    )
    .replaceAll(/\{%.*?%\}|\{#.*?#\}/g, blank)
    .replaceAll(/\{\{.*?\}\}/g, (mark) => `x${mark.slice(1).replaceAll(/[^A-Za-z0-9]/g, '_')}`);
}

function parsed(text: string, lines: LineCounter): Document.Parsed[] {
  const options = { prettyErrors: false, uniqueKeys: false, lineCounter: lines, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(text, options);
  return 'empty' in documents ? [] : [...documents];
}

function alertFrom(
  map: YAMLMap,
  document: Document.Parsed,
  placeOf: (start: number, end: number) => Range,
  text: string,
): AlertRule | undefined {
  const name = resolved((pairOf(map, 'alert') ?? grafanaTitle(map))?.value, document);
  if (!isScalar(name) || typeof name.value !== 'string' || !name.range) return undefined;
  const annotations = pairOf(map, 'annotations');
  const labels = resolved(pairOf(map, 'labels')?.value, document);
  const expression = resolved(pairOf(map, 'expr')?.value, document);
  const url = valueIn(resolved(annotations?.value, document), 'runbook_url', document);
  return {
    name: name.value,
    place: placeOf(name.range[0], name.range[1]),
    severity: valueIn(labels, 'severity', document)?.text,
    expression: isScalar(expression) ? String(expression.value ?? '') : undefined,
    labels: textsIn(labels, document),
    url: url && { value: url.text, place: placeOf(url.node.range?.[0] ?? 0, url.node.range?.[1] ?? 0), node: url.node },
    map,
    text: map.range ? text.slice(map.range[0], map.range[1]) : '',
    annotations,
  };
}

/**
 * The name of a rule that Grafana evaluates itself: its `title`, which it sends
 * as the label `alertname`. See “Use configuration files to provision alerting
 * resources” in Grafana’s manual.
 */
function grafanaTitle(map: YAMLMap): Pair | undefined {
  const isGrafana = pairOf(map, 'condition') !== undefined || pairOf(map, 'data') !== undefined;
  return isGrafana && !pairOf(map, 'record') ? pairOf(map, 'title') : undefined;
}

/** A text of a map, also where it is an alias, or comes from a map that is merged in. */
function valueIn(map: unknown, key: string, document: Document.Parsed): { text: string; node: Node } | undefined {
  if (!isMap(map)) return undefined;
  const own = pairOf(map, key)?.value as Node | undefined;
  const value = resolved(own, document);
  if (own && isScalar(value)) return { text: String(value.value ?? ''), node: own };
  for (const pair of map.items) {
    if (keyOf(pair) !== '<<') continue;
    const merged = resolved(pair.value, document);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const found = valueIn(resolved(source, document), key, document);
      if (found) return found;
    }
  }
  return undefined;
}

/** The plain texts that a map itself holds, by their keys. */
function textsIn(map: unknown, document: Document.Parsed): Map<string, string> {
  const pairs = isMap(map) ? map.items : [];
  return new Map(
    pairs.flatMap((pair) => {
      const [key, value] = [keyOf(pair), resolved(pair.value, document)];
      return key !== undefined && isScalar(value) ? [[key, String(value.value ?? '')] as const] : [];
    }),
  );
}

/** The pair of a map with a key, as the map itself holds it. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && keyOf(pair) === key);
}

/** The key of a pair as a text. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function resolved(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? (node as Alias).resolve(document) : node;
}
