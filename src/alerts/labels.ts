import type { Runbook } from '../kinds/runbook.ts';
import { labelsOf } from './promql.ts';
import type { AlertRule } from './rule-file.ts';

type Parameter = NonNullable<Runbook['parameters']>[number];

/** A part of a query that an alert fills when it fires. */
export interface QueryPart {
  /** The label’s name, which is also the key in the query. */
  readonly label: string;
  /** `{{ $labels.namespace | urlquery }}`, or what the rule itself sets, encoded for an address. */
  readonly value: string;
}

/**
 * What an alert can tell a runbook in its address: for each parameter its
 * label, where the rule’s expression leaves the label there or the rule sets
 * it. A parameter that names no label counts where the rule speaks of a label
 * with the parameter’s own name.
 *
 * A template of an annotation sees the labels of the expression’s result,
 * never those that the rule adds (`AlertingRule.Eval` in Prometheus); so what
 * the rule adds is written out. `urlquery` comes with Go’s templates.
 */
export function queryPartsFor(alert: AlertRule, parameters: readonly Parameter[] = []): QueryPart[] {
  const { expression } = alert;
  if (expression === undefined) return [];
  const known = labelsOf(expression);
  const spoken = new Set([...(known?.named ?? []), ...alert.labels.keys(), ...labelsInTemplates(alert.text)]);
  const has = (label: string) => known?.canHave(label) ?? true;
  return parameters.flatMap(({ name, label = name }, index) => {
    const isWanted = parameters[index]?.label !== undefined || spoken.has(label);
    const value = isWanted ? partFor(alert, label, has) : undefined;
    return value === undefined ? [] : [{ label, value }];
  });
}

function partFor(alert: AlertRule, label: string, has: (label: string) => boolean): string | undefined {
  const set = label === 'alertname' ? alert.name : alert.labels.get(label);
  if (set === undefined) return has(label) ? template(label) : undefined;
  if (!set.includes('{{')) return encodeURIComponent(set);
  const [, copied] = /^\{\{-?\s*\$labels\.([a-zA-Z_][a-zA-Z0-9_]*)\s*-?\}\}$/.exec(set.trim()) ?? [];
  return copied !== undefined && has(copied) ? template(copied) : undefined;
}

const template = (label: string) => `{{ $labels.${label} | urlquery }}`;

/** Labels that templates in a text ask for. */
export function labelsInTemplates(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, action = ''] of text.matchAll(/\{\{(.*?)\}\}/gs))
    for (const [, name = ''] of action.matchAll(/(?:\$l|\.L)abels\.([a-zA-Z_][a-zA-Z0-9_]*)/g)) found.add(name);
  return found;
}

/** The labels that an alert’s `runbook_url` asks for and that its expression cannot have. */
export function labelsInVain({ url, expression }: AlertRule): string[] {
  const known = url && expression !== undefined ? labelsOf(expression) : undefined;
  return known && url ? [...labelsInTemplates(url.value)].filter((label) => !known.canHave(label)) : [];
}

/**
 * An address with parts added to its query, each unless it has that key
 * already. All else stays, the anchor and templates included.
 *
 * @param parameters by which names a part may already be there
 * @example withQuery('https://book.example/a/?own=1#b', [{ label: 'pod', value: 'x' }]) // "https://book.example/a/?own=1&pod=x#b"
 */
export function withQuery(url: string, parts: readonly QueryPart[], parameters: readonly Parameter[] = []): string {
  const { path, query, anchor } = partsOf(url);
  const keys = new Set(
    masked(query)
      .split('&')
      .map((part) => part.split('=')[0] ?? ''),
  );
  const isThere = ({ label }: QueryPart) =>
    keys.has(label) || parameters.some((parameter) => parameter.label === label && keys.has(parameter.name));
  const added = parts.filter((part) => !isThere(part)).map(({ label, value }) => `${label}=${value}`);
  const whole = [...(query === '' ? [] : [query]), ...added].join('&');
  return `${path}${whole === '' ? '' : `?${whole}`}${anchor}`;
}

/** An address in its parts: up to its query, the query without its `?`, and the anchor with its `#`. */
export function partsOf(url: string): { path: string; query: string; anchor: string } {
  const plain = masked(url);
  const hash = plain.indexOf('#');
  const end = hash === -1 ? url.length : hash;
  const mark = plain.slice(0, end).indexOf('?');
  return {
    path: url.slice(0, mark === -1 ? end : mark),
    query: mark === -1 ? '' : url.slice(mark + 1, end),
    anchor: url.slice(end),
  };
}

/** The same text, as long, with templates blanked, whose own signs part nothing. */
const masked = (text: string) => text.replaceAll(/\{\{.*?\}\}/gs, (action) => '_'.repeat(action.length));
