import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Conversion } from '../text/conversion.ts';
import { replaceNodes } from './markdown.ts';

const references = new Set(['ref', 'doc', 'numref', 'term', 'any', 'download', 'std:ref', 'std:doc', 'eq']);

/** Roles of MyST: ``{ref}`text <target>` `` becomes a link, any other what it holds. */
export function withoutRoles(tree: Root, conversion: Conversion): void {
  replaceNodes(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'inlineCode')) return [node];
    const children: RootContent[] = [];
    for (const child of node.children as RootContent[]) {
      const last = children.at(-1);
      const found = child.type === 'inlineCode' && last?.type === 'text' ? /\{([\w:-]+)\}$/.exec(last.value) : null;
      if (child.type !== 'inlineCode' || last?.type !== 'text' || !found) {
        children.push(child);
        continue;
      }
      const [whole, role = ''] = found;
      conversion.drop('syntax of the dialect', role);
      last.value = last.value.slice(0, -whole.length);
      if (last.value === '') children.pop();
      children.push(said(role, child.value, conversion));
    }
    return [{ ...node, children } as RootContent];
  });
}

function said(role: string, value: string, conversion: Conversion): PhrasingContent {
  const [, text = '', target = ''] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(value) ?? [];
  if (references.has(role.toLowerCase())) {
    if (target !== '') conversion.drop('address', target);
    const url = target || value;
    const kind = role.toLowerCase().endsWith('doc') ? 'doc:' : 'myst:';
    return { type: 'link', url: `${kind}${url}`, children: [{ type: 'text', value: text || value }] };
  }
  if (/^(?:code|kbd|file|command|py|c|math|samp|program|envvar|literal)\b/i.test(role))
    return { type: 'inlineCode', value };
  return { type: 'text', value };
}
