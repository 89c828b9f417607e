import { componentOf } from '../../kinds/components.ts';
import { fieldsOf as fieldsOfSchema, type SchemaField, textSortOf, valuesOf } from '../../kinds/schema-fields.ts';
import { type BodyNode, isTag } from '../../source/body.ts';
import { placesIn } from '../../source/component.ts';
import { offsetsOf } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';

/** A stretch of prose: its words stand where they stand in the file, all else is blanked out. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'field';
  /** Words at their places; `hole` where code, an image or a parameter stands, blanks for markup. */
  readonly text: string;
  /** Where `text` begins in the file, in UTF-16 units. */
  readonly offset: number;
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

/** The prose of a page: texts of its frontmatter, then of its body: paragraphs, headings and table cells, then attributes of components. */
export function proseOf(page: CheckedPage): readonly Prose[] {
  const prose = known.get(page) ?? [...fieldsOf(page), ...blocksOf(page), ...attributesOf(page)];
  known.set(page, prose);
  return prose;
}

/** Values of the frontmatter whose fields are prose or names. Of a field that no kind knows nobody can tell. */
function fieldsOf(page: CheckedPage): Prose[] {
  const { source } = page;
  if (!source.kind) return [];
  return valuesOf(source.kind.schema, source.value, isLinted).flatMap(({ path, value }) => {
    const place = typeof value === 'string' ? offsetsOf(source, path) : undefined;
    if (!place) return [];
    return [
      { kind: 'field' as const, text: withoutCode(source.text.slice(place.start, place.end)), offset: place.start },
    ];
  });
}

/** What a reader sees of the attributes of components: labels, titles, summaries. */
function attributesOf(page: CheckedPage): Prose[] {
  const { body, bodyOffset } = page.source;
  return page.nodes.filter(isTag).flatMap((tag) => {
    const fields = fieldsIn(componentOf(tag.name)?.attributes);
    const { attributes } = placesIn(body, tag);
    return fields.filter(isLinted).flatMap(({ name }) => {
      const { start, end } = attributes.get(name)?.value ?? { start: 0, end: 0 };
      return start === end
        ? []
        : [{ kind: 'field' as const, text: withoutCode(body.slice(start, end)), offset: bodyOffset + start }];
    });
  });
}

const fieldsIn = (schema: Parameters<typeof fieldsOfSchema>[0] | undefined) => (schema ? fieldsOfSchema(schema) : []);

const isLinted = (field: SchemaField) => textSortOf(field)?.linted === true;

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
