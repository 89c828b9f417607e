import type { Parent, Root, RootContent, Text } from 'mdast';
import type { Conversion } from '../text/conversion.ts';
import type { Anchors } from './from-html.ts';
import { nodesOf } from './markdown.ts';

const behind =
  /[ \t]*\{:?\s*(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+)|toc|no_toc)(?:[ ,]+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+)|target|markdown))*\s*\}/;
const atEnd = new RegExp(`${behind.source}\\s*$`);
const atStart = new RegExp(`^${behind.source.replace('[ \\t]*', '')}`);
const ownLine = new RegExp(`(?:^|\\n)${behind.source}[ \\t]*(?=\\n|$)`, 'g');

/**
 * Takes away lists of attributes (`{#id .class}`, `{: .class}`) behind headings, links, images and blocks. An id
 * behind a heading goes on as a name of that place.
 */
export function withoutAttributes(tree: Root, anchors: Anchors, conversion: Conversion): void {
  let heading = -1;
  for (const node of nodesOf(tree)) {
    if (node.type === 'heading') {
      heading += 1;
      const last = node.children.at(-1);
      const found = last?.type === 'text' ? atEnd.exec(last.value) : null;
      if (last?.type === 'text' && found) {
        conversion.drop('attributes', found[0]);
        last.value = last.value.slice(0, found.index);
        const [, id] = /#([\w:.-]+)/.exec(found[0]) ?? [];
        if (id !== undefined) anchors.set(id, heading);
      }
    }
    if (!('children' in node)) continue;
    const { children } = node as Parent;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'text') continue;
      const before = children[index - 1];
      if (before && canHave(before)) strip(child, atStart, conversion);
      if (node.type !== 'heading') child.value = child.value.replace(ownLine, (found) => dropped(found, conversion));
      if (node.type === 'tableCell' || node.type === 'listItem') strip(child, atEnd, conversion);
    }
  }
  tree.children = tree.children.filter((node) => !isEmpty(node));
}

const canHave = ({ type }: RootContent) =>
  type === 'link' ||
  type === 'image' ||
  type === 'inlineCode' ||
  type === 'strong' ||
  type === 'emphasis' ||
  type === 'linkReference' ||
  type === 'imageReference';

function strip(text: Text, pattern: RegExp, conversion: Conversion): void {
  text.value = text.value.replace(pattern, (found) => dropped(found, conversion));
}

function dropped(found: string, conversion: Conversion): string {
  conversion.drop('attributes', found);
  return '';
}

const isEmpty = (node: RootContent) =>
  node.type === 'paragraph' && node.children.every((child) => child.type === 'text' && child.value.trim() === '');
