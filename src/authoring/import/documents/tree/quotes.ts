import type { Blockquote, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Conversion } from '../text/conversion.ts';
import { boxName } from '../text/conversion.ts';
import { labelFor, toneOf } from '../text/tones.ts';
import { replaceNodes } from './markdown.ts';

/**
 * Quotations that are admonitions: `> [!NOTE]` of GitHub, `> [!tip]- Title` of Obsidian; and what Just the Docs marks
 * by `{: .note }` in the line before.
 */
export function withQuotesAsBoxes(tree: Root, conversion: Conversion): void {
  replaceNodes(tree, (node) => {
    if (node.type === 'blockquote') return [alert(node, conversion) ?? node];
    if (node.type === 'paragraph') return [marked(node, conversion) ?? node];
    return [node];
  });
  tree.children = joined(tree.children, conversion);
}

function alert(node: Blockquote, conversion: Conversion): RootContent | undefined {
  const [first, ...rest] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const found = /^\[!([\w-]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/.exec(text.value);
  if (!found) return undefined;
  const [whole, name = '', fold = '', title = ''] = found;
  const isTitled = first.children.length === 1 || text.value.length > whole.length;
  conversion.drop('syntax of the dialect', name);
  const value = text.value.slice(whole.length);
  const children = [...(value ? [{ ...text, value } as Text] : []), ...(isTitled ? first.children.slice(1) : [])];
  // A title that goes on in bold or as a link is no plain line: it stays the first line of the text.
  const lead: Paragraph[] = isTitled
    ? []
    : [{ ...first, children: [{ ...text, value: title }, ...first.children.slice(1)] }];
  const label = isTitled ? title : undefined;
  const body = children.length > 0 ? [{ ...first, children }] : [];
  conversion.boxes.push(
    fold === ''
      ? { is: 'aside', tone: toneOf(name) ?? 'note', ...labelFor(name, label) }
      : { is: 'details', label: label || name },
  );
  return box(conversion, [...lead, ...body, ...rest]);
}

const box = (conversion: Conversion, children: RootContent[]): RootContent => ({
  type: 'containerDirective',
  name: boxName,
  attributes: { i: String(conversion.boxes.length - 1) },
  children: children as never,
});

const mark = /^\{:\s*\.([\w-]+?)(-title)?(?:\s+[.#][\w-]+)*\s*\}[ \t]*(?:\n|$)/;

/** A paragraph whose first line says what it is. */
function marked(node: Paragraph, conversion: Conversion): RootContent | undefined {
  const [first] = node.children;
  const found = first?.type === 'text' ? mark.exec(first.value) : null;
  const tone = toneOf(found?.[1] ?? '');
  if (
    first?.type !== 'text' ||
    !found ||
    !tone ||
    found[0].length >= first.value.length + (node.children.length > 1 ? 1 : 0)
  )
    return undefined;
  conversion.drop('attributes', found[0]);
  const value = first.value.slice(found[0].length).replace(/^>\s?/, '');
  conversion.boxes.push({ is: 'aside', tone });
  return box(conversion, [{ ...node, children: [{ ...first, value }, ...node.children.slice(1)] }]);
}

/** The same where a quotation follows the line. */
function joined(nodes: readonly RootContent[], conversion: Conversion): RootContent[] {
  return nodes.flatMap((node, index) => {
    const tone = toneAlone(node);
    const next = nodes[index + 1];
    if (tone && next?.type === 'blockquote') {
      conversion.drop('attributes', tone);
      return [];
    }
    const before = index > 0 ? toneAlone(nodes[index - 1]) : undefined;
    if (before === undefined || node.type !== 'blockquote') return [node];
    conversion.boxes.push({ is: 'aside', tone: toneOf(before) ?? 'note' });
    return [box(conversion, node.children)];
  });
}

function toneAlone(node: RootContent | undefined): string | undefined {
  const only = node?.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  const found = only?.type === 'text' ? /^\{:\s*\.([\w-]+?)(?:-title)?\s*\}\s*$/.exec(only.value) : null;
  return found?.[1] !== undefined && toneOf(found[1]) ? found[1] : undefined;
}
