import type { Root, RootContent, Text } from 'mdast';
import type { Conversion } from '../text/conversion.ts';
import { replaceNodes } from './markdown.ts';

/** Small syntax inside of text that the site has not: keys, marks, comments of Obsidian, icons. */
export function withPlainText(tree: Root, conversion: Conversion): void {
  const { dialect } = conversion;
  const isPyMd = dialect === 'mkdocs' || dialect === 'techdocs';
  replaceNodes(tree, (node) => {
    if (node.type === 'inlineCode') return [{ ...node, value: node.value.replaceAll(/[\u200C-\u200F\u061C]/g, '') }];
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (dialect === 'obsidian')
      value = value
        .replaceAll(/%%[\s\S]*?%%/g, (comment) => dropped('comment', comment))
        .replaceAll(/[ \t]\^[\w-]+$/g, (id) => dropped('attributes', id));
    if (isPyMd)
      value = value.replaceAll(/(?<=^|\s):(?:material|fontawesome|octicons|simple)-[\w-]+:/g, (icon) =>
        dropped('syntax of the dialect', icon),
      );
    const parts = isPyMd ? keysIn(value) : [];
    if (parts.length > 1) return parts;
    return value === node.value ? [node] : [{ ...node, value }];
  });

  function dropped(name: 'comment' | 'attributes' | 'syntax of the dialect', text: string): string {
    conversion.drop(name, text);
    return '';
  }
}

/** `++ctrl+alt+del++` */
function keysIn(value: string): RootContent[] {
  return value
    .split(/(\+\+[\w"]+(?:\+[\w"]+)*\+\+)/)
    .map(
      (piece, index): RootContent =>
        index % 2 === 1 ? { type: 'inlineCode', value: piece.slice(2, -2) } : ({ type: 'text', value: piece } as Text),
    )
    .filter((part) => !('value' in part) || part.value !== '');
}
