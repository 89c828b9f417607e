import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';
import { type kindList, kindOfFile } from '../kinds/index.ts';
import { type Excess, excessIn } from './limits.ts';

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where in the frontmatter a value stands: keys and list positions from the top. */
export type FieldPath = readonly (string | number)[];

/** One content file, taken apart but not yet judged. */
export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The kind its folder says it is; undefined outside the known folders. */
  readonly kind: (typeof kindList)[number] | undefined;
  /** Path under the kind's folder, without extension. */
  readonly id: string;
  /** The parsed frontmatter with its positions and syntax errors; undefined where there is none. */
  readonly document: Document.Parsed | undefined;
  /** The frontmatter as plain data; undefined where there is none or it is not YAML. */
  readonly value: unknown;
  readonly body: string;
  /** Where the body begins in `text`, in UTF-16 units. */
  readonly bodyOffset: number;
  /** What went wrong when the file was read; its text is then empty or only partly right. */
  readonly fault?: ReadFault;
  /** Turns an offset into `text` into a line and column, both from 1. */
  position(offset: number): { line: number; column: number };
}

/** Why a file could not be read as it should be. */
export type ReadFault =
  | { readonly kind: 'not-utf-8'; readonly offset: number }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | ({ readonly kind: 'too-much' } & Excess)
  | { readonly kind: 'unreadable'; readonly reason: string };

const fence = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/;
/** Lines end as in Markdown and YAML; to a regular expression's own `^` U+2028 would end one, too. */
const closing = /(?<=^|[\n\r])---[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/;

/**
 * Takes a content file apart.
 *
 * @param file path from the project's root, with forward slashes, such as `content/runbooks/disk-filling.mdx`
 * @param text the whole file
 * @param fault what went wrong when it was read
 * @returns its parts; bad input gives a source whose `document` holds the errors, never an exception. A file with
 *   more of something than can be looked at counts as empty, and its fault says of what
 */
export function parseSource(file: string, text: string, fault?: ReadFault): Source {
  const excess = excessIn(text);
  if (excess) return parseSource(file, '', { kind: 'too-much', ...excess });
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const end of text.matchAll(/\r\n|\n|\r/g)) lines.addNewLine(end.index + end[0].length);
  const position = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const base = {
    file,
    text,
    ...kindOfFile(file),
    position,
    ...(fault && { fault }),
  };

  const open = fence.exec(text);
  const start = open ? open[0].length : 0;
  const close = open ? closing.exec(text.slice(start)) : null;
  if (!open || !close) return { ...base, document: undefined, value: undefined, body: text, bodyOffset: 0 };

  const bodyOffset = start + close.index + close[0].length;
  // Blanks in front keep the parser's offsets equal to offsets in the file.
  const padded = ' '.repeat(start).replace(/ $/, '\n') + text.slice(start, start + close.index);
  const parsed = parseFrontmatter(padded);
  // Positions weigh ten times the text, and of most pages nobody asks for them twice.
  let held = new WeakRef(parsed.document);
  return {
    ...base,
    get document() {
      const document = held.deref() ?? parseFrontmatter(padded).document;
      held = new WeakRef(document);
      return document;
    },
    value: parsed.value,
    body: text.slice(bodyOffset),
    bodyOffset,
  };
}

function parseFrontmatter(yaml: string): { document: Document.Parsed; value: unknown } {
  const options = { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'error' } as const;
  const tooDeep = tooDeepAt(yaml);
  if (tooDeep !== undefined) {
    const document = parseDocument('', options);
    const reason = `it is nested more than ${deepest} levels deep`;
    document.errors.push(new YAMLParseError([tooDeep, tooDeep + 1], 'IMPOSSIBLE', reason));
    return { document, value: undefined };
  }
  try {
    const document = parseDocument(yaml, options);
    document.errors.push(...pointersIn(document));
    return { document, value: document.errors.length > 0 ? undefined : (document.toJS() as unknown) };
  } catch (error) {
    // Whatever else makes the parser give up with an exception.
    const document = parseDocument('', options);
    document.errors.push(
      new YAMLParseError([0, 1], 'IMPOSSIBLE', error instanceof Error ? error.message : String(error)),
    );
    return { document, value: undefined };
  }
}

/**
 * Values that stand for others (`&a`, `*a`) or say of which type they are
 * (`!!set`). No page needs them, and each can be more than it looks: a value
 * that holds itself, a list that grows a thousandfold, a type of its own.
 */
function pointersIn(document: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  const told = new Set<string>();
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const [start = 0, end = start] = node.range ?? [];
    const add = (code: 'BAD_ALIAS' | 'TAG_RESOLVE_FAILED', sign: string, reason: string) => {
      // Of a name that is used a thousand times the first place is enough.
      if (!told.has(sign)) found.push(new YAMLParseError([start, Math.max(end, start + 1)], code, reason));
      told.add(sign);
    };
    if (isAlias(node)) add('BAD_ALIAS', node.source, `\`*${node.source}\` would stand for another value`);
    else if (node.anchor !== undefined) add('BAD_ALIAS', node.anchor, `\`&${node.anchor}\` would name this value`);
    if (node.tag !== undefined) add('TAG_RESOLVE_FAILED', `!${node.tag}`, `\`${node.tag}\` would change the value`);
  });
  return found;
}

const deepest = 100;

/** Where the frontmatter nests deeper than any page needs, in brackets or in lists on one line; the parser would run out of stack. */
function tooDeepAt(yaml: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  const list = yaml.search(/(?:[-?] ){100}/);
  return list === -1 ? undefined : list;
}

/**
 * Where a value of the frontmatter stands. A missing field gives the place of
 * the nearest thing above it that exists; a file without frontmatter, its first line.
 */
export function placeOf(source: Source, path: FieldPath): Range {
  const { document } = source;
  for (let depth = path.length; depth > 0 && document; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    const range = isNode(node) ? node.range : undefined;
    if (range) return rangeBetween(source, range[0], range[1]);
  }
  return rangeBetween(source, 0, Math.max(1, source.text.search(/\r|\n|$/)));
}

/** Where a value of the frontmatter begins and ends in the file, in UTF-16 units; undefined where there is none. */
export function offsetsOf(source: Source, path: FieldPath): { start: number; end: number } | undefined {
  const node = source.document?.getIn(path, true);
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** Where the key of a field stands, rather than its value; the value's place if the key is not there. */
export function placeOfKey(source: Source, path: FieldPath): Range {
  const parent = path.length > 1 ? source.document?.getIn(path.slice(0, -1), true) : source.document?.contents;
  const key = path[path.length - 1];
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) return rangeBetween(source, range[0], range[1]);
  }
  return placeOf(source, path);
}

/** A range from two offsets into the file's text. */
export function rangeBetween(source: Source, start: number, end: number): Range {
  const from = source.position(start);
  const to = source.position(Math.max(start, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
