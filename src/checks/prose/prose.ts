import { isScalar, visit } from 'yaml';
import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';

/** A stretch of prose: its words stand where they stand in the file, all else is blanked out. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'field';
  /** Words at their places; `hole` where code, an image or a parameter stands, blanks for markup. */
  readonly text: string;
  /** Where `text` begins in the file, in UTF-16 units. */
  readonly offset: number;
  /** For a field of the frontmatter: its top-level name. */
  readonly field?: string;
}

/** Stands for a piece that is no prose but takes a word’s place in the sentence. */
export const hole = '\uFFFC';

/** The text with every quotation taken for a piece that is no prose of ours: whoever quotes does not choose the words. */
export function unquoted(text: string): string {
  return text.replace(/“[^”]*”|‘[^’\n]*’(?!\p{L})|(?<=[\s(])"[^"\n]+"(?=[\s).,;:!?])/gu, (quote) =>
    hole.repeat(quote.length),
  );
}

const known = new WeakMap<CheckedPage, readonly Prose[]>();

/** The prose of a page: texts of its frontmatter, then paragraphs, headings and table cells of its body, in order. */
export function proseOf(page: CheckedPage): readonly Prose[] {
  const prose = known.get(page) ?? [...fieldsOf(page), ...blocksOf(page)];
  known.set(page, prose);
  return prose;
}

/** Values of the frontmatter that hold several words. Ids, dates, links and patterns are no prose. */
function fieldsOf(page: CheckedPage): Prose[] {
  const { document, text } = page.source;
  if (!document || document.errors.length > 0) return [];
  const found: Prose[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const names = path.flatMap((step) => ('key' in step && isScalar(step.key) ? [String(step.key.value)] : []));
      if (names.some((name) => notProse.has(name)) || !/\S\s+\S/.test(node.value)) return;
      const [start, end] = node.range;
      found.push({ kind: 'field', text: withoutCode(text.slice(start, end)), offset: start, field: names[0] ?? '' });
    },
  });
  return found;
}

const notProse = new Set([
  'example',
  'pattern',
  'alerts',
  'errors',
  'contact',
  'reviewEvery',
  'url',
  'sources',
  'symptoms',
]);

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|\{\{\w+\}\}|https?:\/\/\S+/g, (piece) => hole.repeat(piece.length));
}

function blocksOf(page: CheckedPage): Prose[] {
  const { body, bodyOffset } = page.source;
  return page.nodes.flatMap((node) => {
    const kind = kindOf[node.type];
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (!kind || start === undefined || end === undefined) return [];
    return [{ kind, text: wordsAt(node, body, start, end), offset: bodyOffset + start }];
  });
}

const kindOf: Readonly<Record<string, Exclude<Prose['kind'], 'field'>>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

function wordsAt(block: BodyNode, body: string, start: number, end: number): string {
  const pieces: string[] = [];
  let at = start;
  const copy = (node: BodyNode): void => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined || from < at) return;
    if (node.type === 'text') {
      pieces.push(
        blank(body.slice(at, from)),
        /^(https?:|www\.)/.test(node.value ?? '') ? hole.repeat(to - from) : body.slice(from, to),
      );
      at = to;
    } else if (node.type === 'textDirective' && !node.children?.length) {
      pieces.push(blank(body.slice(at, from)), body.slice(from, to));
      at = to;
    } else if (node.children) {
      for (const child of node.children) copy(child);
    } else {
      pieces.push(blank(body.slice(at, from)), hole.repeat(to - from));
      at = to;
    }
  };
  for (const child of block.children ?? []) copy(child);
  pieces.push(blank(body.slice(at, end)));
  return pieces.join('');
}

const blank = (text: string) => ' '.repeat(text.length);
