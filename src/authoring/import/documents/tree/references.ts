import type { Definition, Image, Link, Root } from 'mdast';
import { nodesOf, replaceNodes } from './markdown.ts';

/** Links and images with their address beside them, and not somewhere below. */
export function withAddressesInPlace(tree: Root): void {
  const definitions = new Map<string, Definition>();
  for (const node of nodesOf(tree))
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  replaceNodes(tree, (node) => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
    const target = definitions.get(node.identifier);
    if (!target) return [node];
    const { url, title } = target;
    if (node.type === 'imageReference')
      return [{ type: 'image', url, title: title ?? null, alt: node.alt ?? '' } as Image];
    return [{ type: 'link', url, title: title ?? null, children: node.children } as Link];
  });
}
