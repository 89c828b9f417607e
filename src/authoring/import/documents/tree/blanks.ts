import type { PhrasingContent, Root } from 'mdast';
import { replaceNodes } from './markdown.ts';

/** Takes away blanks at both ends of a line of text, and what is empty once its picture or tag has gone. */
export function withoutLooseBlanks(tree: Root): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    const children = trimmed(node.children);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const rest = [...nodes];
  for (const [at, pattern] of [
    [0, /^\s+/],
    [-1, /\s+$/],
  ] as const) {
    for (let node = rest.at(at); node; node = rest.at(at)) {
      if (node.type !== 'text' && node.type !== 'break') break;
      const value = node.type === 'break' ? '' : node.value.replace(pattern, '');
      if (value === '') rest.splice(at, 1);
      else {
        rest.splice(at, 1, { type: 'text', value });
        break;
      }
    }
  }
  return rest;
}
