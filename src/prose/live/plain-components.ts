import { componentOf, isLive } from '../../kinds/components.ts';
import { type BodyNode, isTag, parseLoosely } from '../../source/body.ts';
import { literalsIn } from '../../source/component.ts';
import { markdownOf } from './index.ts';
import type { Asked } from './live-component.ts';

/**
 * A body with plain Markdown in the place of its components, for all who see
 * no page: what is filled in is filled in, what is folded away is there with
 * the line that it was folded under.
 *
 * @example
 * withoutComponents('<Details summary="Why">\n\nText.\n\n</Details>', asked); // '**Why**\n\nText.'
 */
export function withoutComponents(body: string, asked: Asked): string {
  // Most pages have none, and need not be read again.
  if (!/<[A-Z]/.test(body)) return body;
  return plain(parseLoosely(body).tree, { start: 0, end: body.length }, body, asked);
}

/** The text of a stretch, with the components of a node replaced. */
function plain(node: BodyNode, stretch: { start: number; end: number }, body: string, asked: Asked): string {
  const pieces: string[] = [];
  let at = stretch.start;
  for (const tag of outermost(node)) {
    const { start, end } = offsetsOf(tag);
    const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
    // What belongs to a list item or a quotation goes on doing so.
    const margin = before.replace(/[^\s>]/g, ' ');
    const [first = '', ...lines] = plainTag(tag, body, asked).split('\n');
    pieces.push(body.slice(at, start), [first, ...lines.map((line) => `${margin}${line}`.trimEnd())].join('\n'));
    at = end;
  }
  return [...pieces, body.slice(at, stretch.end)].join('');
}

function plainTag(tag: BodyNode, body: string, asked: Asked): string {
  const attributes = literalsIn(tag);
  if (isLive(tag.name)) return markdownOf(tag.name, attributes, asked).trim();
  const { label, summary, title, href } = attributes;
  if (tag.name === 'Card') {
    const text = inner(tag, body, asked);
    return `- [${title}](${href})${text === '' ? '' : `: ${text.replaceAll('\n', '\n  ')}`}`;
  }
  const within = outermost(tag).map((child) => plainTag(child, body, asked));
  if (tag.name === 'Tabs') return within.join('\n\n');
  if (tag.name === 'Cards') return within.join('\n');
  return `**${label ?? summary}**\n\n${inner(tag, body, asked)}`;
}

/** What stands between the tags, without the indent that it has there. */
function inner(tag: BodyNode, body: string, asked: Asked): string {
  const [first, last] = [tag.children?.[0], tag.children?.at(-1)];
  if (!first || !last) return '';
  const stretch = { start: offsetsOf(first).start, end: offsetsOf(last).end };
  const indent = new RegExp(`^[ \\t>]{0,${(first.position?.start.column ?? 1) - 1}}`, 'gm');
  const isBelow = body.slice(offsetsOf(tag).start, stretch.start).includes('\n');
  const text = plain(tag, stretch, body, asked);
  return (isBelow ? text.replace(indent, '') : text).trim();
}

/** The components in a node that are in no other component. */
function outermost(node: BodyNode): BodyNode[] {
  return (node.children ?? []).flatMap((child) => (isTag(child) && componentOf(child.name) ? child : outermost(child)));
}

function offsetsOf({ position }: BodyNode): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
