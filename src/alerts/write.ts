import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { type AlertRule, keyOf, type RuleFile } from './rule-file.ts';

/** A piece of text to put in the place of another. Offsets are UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a rule file with right `runbook_url`s: what is wrong is
 * replaced, what is missing is added, and not one other character changes.
 *
 * @param addressFor the address an alert should have; undefined where it is right or nothing is known
 * @returns the text, and the alerts whose annotations could not be edited, such as those that share theirs
 */
export function withRunbookUrls(
  file: RuleFile,
  addressFor: (alert: AlertRule) => string | undefined,
): { text: string; left: readonly AlertRule[] } {
  const left: AlertRule[] = [];
  const edits = file.alerts.flatMap((alert) => {
    const address = addressFor(alert);
    if (address === undefined) return [];
    const edit = editFor(file.text, alert, address);
    if (!edit) left.push(alert);
    return edit ? [edit] : [];
  });
  // From the end, so that earlier offsets stay right. Alerts that share one text through aliases edit it once.
  const once = [...new Map(edits.map((edit) => [`${edit.start}:${edit.end}`, edit])).values()];
  const text = once.sort((a, b) => b.start - a.start).reduce(applied, file.text);
  return { text, left };
}

function applied(text: string, { start, end, text: replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function editFor(text: string, { map, annotations, url }: AlertRule, address: string): Edit | undefined {
  if (!annotations) return insertion(text, map, 'annotations', address, map.items[1] ?? map.items[0]);
  const { value } = annotations;
  if (isAlias(value)) return undefined;
  if (isMap(value)) {
    const own = value.items.some((pair) => keyOf(pair) === 'runbook_url');
    if (url && own) return replacement(text, url.node, address);
    if (value.items.length > 0) return insertion(text, value, undefined, address, neighbour(value));
    return filledBraces(text, value, address);
  }
  const keyRange = isScalar(annotations.key) ? annotations.key.range : undefined;
  if (!keyRange || (isScalar(value) && value.value !== null)) return undefined;
  // "annotations:" with nothing behind it.
  const colon = text.indexOf(':', keyRange[1]);
  const indent = `${indentAt(text, keyRange[0])}${step(text, map)}`;
  return { start: colon + 1, end: colon + 1, text: `${newline(text)}${indent}runbook_url: ${quoted(address, '')}` };
}

/** Puts the address in the place of a value, in the value's own kind of quotes. */
function replacement(text: string, node: Node, address: string): Edit | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  const old = text.slice(start, end);
  const isBlock = old.startsWith('|') || old.startsWith('>');
  const quote = /^["']/.exec(old)?.[0] ?? '';
  const rest = isBlock ? (/[\r\n]+[ \t]*$/.exec(old)?.[0] ?? '') : '';
  return { start, end, text: `${quoted(address, quote)}${rest}` };
}

/** An address as a value of YAML or JSON: in the quotes that are wanted, or in some where it cannot stand without. */
function quoted(address: string, quote: string): string {
  if (quote === "'") return `'${address.replaceAll("'", "''")}'`;
  if (quote === '"' || /[,[\]{}]|: | #/.test(address)) return JSON.stringify(address);
  return address;
}

/** In a map whose keys are sorted, the first key after `runbook_url`; in any other, the first key. */
function neighbour(map: YAMLMap): Pair | undefined {
  const keys = map.items.map((pair) => keyOf(pair) ?? '');
  const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
  return (isSorted ? map.items.find((pair) => (keyOf(pair) ?? '') > 'runbook_url') : undefined) ?? map.items[0];
}

/**
 * Adds `runbook_url` before a key of a map, in the map's own layout.
 *
 * @param wrapper the key to wrap it in, where the map is a rule without annotations
 */
function insertion(
  text: string,
  map: YAMLMap,
  wrapper: string | undefined,
  address: string,
  before: Pair | undefined,
): Edit | undefined {
  const range = isScalar(before?.key) ? before.key.range : undefined;
  if (!range) return undefined;
  const [start] = range;
  if (!map.flow) {
    const indent = indentAt(text, start);
    const line = `runbook_url: ${quoted(address, '')}`;
    const inner = wrapper ? `${wrapper}:${newline(text)}${indent}${step(text, map)}${line}` : line;
    return { start, end: start, text: `${inner}${newline(text)}${indent}` };
  }
  const quote = text[start] === '"' ? '"' : '';
  const pair = `${quote}runbook_url${quote}: ${quoted(address, '"')}`;
  const isFirstOfLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const gap = isFirstOfLine ? `${newline(text)}${indentAt(text, start)}` : ' ';
  const inner = wrapper ? `${quote}${wrapper}${quote}: {${pair}}` : pair;
  return { start, end: start, text: `${inner},${gap}` };
}

/** Fills `{}`. */
function filledBraces(text: string, map: YAMLMap, address: string): Edit | undefined {
  if (!map.range) return undefined;
  const [start, end] = map.range;
  const quote = /"/.test(
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[\r\n]/)
      .at(-1) ?? '',
  )
    ? '"'
    : '';
  return { start, end, text: `{${quote}runbook_url${quote}: ${quoted(address, '"')}}` };
}

/** What stands between the start of a line and an offset, with list dashes as blanks. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return /^[ \t-]*$/.test(before) ? before.replaceAll('-', ' ') : (/^[ \t]*/.exec(before)?.[0] ?? '');
}

/** By how much the maps within a rule are indented: as its labels are, else by two. */
function step(text: string, map: YAMLMap): string {
  for (const { key, value } of map.items) {
    const inner = isMap(value) && !value.flow ? value.items[0]?.key : undefined;
    if (!isScalar(key) || !key.range || !isScalar(inner) || !inner.range) continue;
    const extra = indentAt(text, inner.range[0]).length - indentAt(text, key.range[0]).length;
    if (extra > 0) return ' '.repeat(extra);
  }
  return '  ';
}

const newline = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
