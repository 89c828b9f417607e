import { type BodyNode, parseLoosely, type Syntax, walk } from './body.ts';

/** A fenced block or an aside that its writer did not close, and that so swallows what follows. */
export interface UnclosedBlock {
  /** Where it begins and where its first line ends, in UTF-16 units from the start of the body. */
  readonly offset: number;
  readonly lineEnd: number;
  /** What closes it: as many backticks, tildes or colons as opened it. */
  readonly mark: string;
  /** Where the next block begins within it, if one does. */
  readonly next: number | undefined;
  /** Where it was probably meant to end. */
  readonly meantEnd: number;
  /** The code up to there; undefined for an aside. */
  readonly code: BodyNode | undefined;
}

const opening = /^(`{3,}|~{3,})[ \t]*([^\s`{]*)/;
/** What does not stand in code: a heading of a page, a labelled paragraph of a step, the beginning of another block. */
const afterCode = /^(?:#{2,6} \S|\*\*[^*\n]+:?\*\*|(?:`{3,}|~{3,})[A-Za-z]|:::)/;

/**
 * The first block of a body that has no end, or only that of a later block.
 *
 * @param nodes the nodes of the body's tree, parents before children
 * @param body the text that they were read from
 */
function firstUnclosed(nodes: readonly BodyNode[], body: string): UnclosedBlock | undefined {
  for (const node of nodes) {
    const offset = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (offset === undefined || end === undefined) continue;
    const found =
      node.type === 'code' ? unclosedFence(node, offset, end, body) : unclosedAside(node, offset, end, body);
    if (found) return found;
  }
  return undefined;
}

function unclosedFence(node: BodyNode, offset: number, end: number, body: string): UnclosedBlock | undefined {
  const text = body.slice(offset, end);
  const [, mark, language = ''] = opening.exec(text) ?? [];
  if (!mark) return undefined;
  const lines = linesOf(text);
  // Within a quotation or a list the mark of those stands before it.
  const bare = (line: string) => line.replace(/^[\s>]*/, '').trimEnd();
  const isMark = (line: string) => line.length >= mark.length && line === (mark[0] ?? '').repeat(line.length);
  const inner = lines.slice(1);
  const isClosed = inner.length > 0 && isMark(bare(inner.at(-1)?.text ?? ''));
  const next = inner.find(({ text: line }) => {
    const [, other] = opening.exec(bare(line)) ?? [];
    return other !== undefined && other[0] === mark[0] && other.length >= mark.length && !isMark(bare(line));
  });
  // Pages about Markdown show blocks, in a longer fence or in one with another sign.
  if (isClosed && (next === undefined || /^(md|mdx|markdown)$/.test(language))) return undefined;
  const stop = inner.find(({ text: line }, index) => {
    const isAfterGap = (inner[index - 1]?.text ?? '').trim() === '' || index === 0 || opening.test(bare(line));
    return isAfterGap && afterCode.test(bare(line));
  });
  const meantEnd = offset + (stop?.start ?? text.length);
  const value = body.slice(offset + (inner[0]?.start ?? text.length), meantEnd).trimEnd();
  return {
    offset,
    lineEnd: offset + (lines[0]?.text.trimEnd().length ?? 0),
    mark,
    next: next && offset + next.start,
    meantEnd,
    code: { ...node, value, ...positionTo(node, value, body, meantEnd) },
  };
}

function unclosedAside(node: BodyNode, offset: number, end: number, body: string): UnclosedBlock | undefined {
  if (node.type !== 'containerDirective') return undefined;
  const text = body.slice(offset, end);
  const [mark] = /^:{3,}/.exec(text) ?? [];
  if (!mark) return undefined;
  const lines = linesOf(text);
  const last = (lines.at(-1)?.text ?? '').replace(/^[\s>]*/, '').trimEnd();
  if (lines.length > 1 && /^:{3,}$/.test(last) && last.length >= mark.length) return undefined;
  const stop = lines.slice(1).find(({ text: line }) => line.trim() === '');
  return {
    offset,
    lineEnd: offset + (lines[0]?.text.trimEnd().length ?? 0),
    mark,
    next: undefined,
    meantEnd: offset + (stop?.start ?? text.length),
    code: undefined,
  };
}

/** The place of a block that ends with its code and not where the parser found an end. */
function positionTo(node: BodyNode, value: string, body: string, meantEnd: number): Pick<BodyNode, 'position'> {
  if (!node.position) return {};
  const { start } = node.position;
  const height = value === '' ? 0 : value.split('\n').length;
  const offset = Math.min(body.length, meantEnd);
  return { position: { start, end: { line: start.line + height + 1, column: 1, offset } } };
}

/**
 * The body with a block taken out of the parser's way, each sign by a blank, so
 * that all other offsets stay right. Of an aside only its first line goes.
 */
function withoutBlock(body: string, { offset, lineEnd, meantEnd, code }: UnclosedBlock): string {
  const end = code ? meantEnd : lineEnd;
  return body.slice(0, offset) + body.slice(offset, end).replace(/[^\r\n]/g, ' ') + body.slice(end);
}

function linesOf(text: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** The most blocks that are looked for; a page with more is no page. */
const most = 20;

/**
 * The body of a page as a tree, read as if each block that was left open had
 * been closed where its writer probably meant it to end.
 */
export function parseMended(body: string): Syntax & { readonly unclosed: readonly UnclosedBlock[] } {
  let readable = body;
  let syntax = parseLoosely(readable);
  const unclosed: UnclosedBlock[] = [];
  while (unclosed.length < most && /`{3}|~{3}|:{3}/.test(readable)) {
    const next = firstUnclosed([...walk(syntax.tree)], readable);
    if (!next) break;
    unclosed.push(next);
    readable = withoutBlock(readable, next);
    syntax = parseLoosely(readable);
  }
  const blocks = unclosed.flatMap(({ code }) => code ?? []);
  if (blocks.length === 0) return { ...syntax, unclosed };
  const children = [...(syntax.tree.children ?? []), ...blocks].sort((a, b) => startOf(a) - startOf(b));
  return { tree: { ...syntax.tree, children }, errors: syntax.errors, unclosed };
}

const startOf = ({ position }: BodyNode) => position?.start.offset ?? 0;
