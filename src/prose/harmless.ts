import { withoutHidden } from '../model/hidden-characters.ts';
import type { BodyNode } from '../source/body.ts';
import { type ProseNode, replaceIn } from '../source/tree.ts';
import { knownMeta } from './code-meta.ts';

/**
 * A body without what the check refuses and the shell would take at its word:
 * unknown words behind the language of a code block, attributes of an aside,
 * characters that nobody sees. A page that is built by force shows none of it.
 */
export function withoutHarm(root: BodyNode): ProseNode {
  const change = (node: ProseNode): ProseNode | undefined => {
    if (node.type === 'code' && node.meta) return { ...node, meta: knownMeta(node.meta, node.value ?? '') };
    if (node.type === 'containerDirective') return { ...replaceIn(node, change), attributes: {} };
    return undefined;
  };
  return replaceIn(withoutHidden(root as ProseNode), change);
}
