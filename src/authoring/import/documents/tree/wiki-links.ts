import type { PhrasingContent, Root } from 'mdast';
import type { Conversion } from '../text/conversion.ts';
import { replaceNodes } from './markdown.ts';

/** `[[Page#Heading|text]]` and `![[image.png]]`, in text, as Obsidian and wikis have them. */
const wiki = /(!?)\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]/g;
const isImage = (name: string) => /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(name);

/**
 * Links of wikis as links of Markdown.
 *
 * @param isKnown whether a name is that of a page or file of the source
 */
export function withWikiLinks(tree: Root, conversion: Conversion, isKnown: (name: string) => boolean): void {
  const always = conversion.dialect === 'obsidian';
  replaceNodes(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('[[')) return [node];
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const { 0: whole, 1: embeds, 2: target = '', 3: alias, index } of node.value.matchAll(wiki)) {
      const [path = '', anchor] = target.split('#');
      if (!always && path !== '' && !isKnown(path.trim())) continue;
      parts.push({ type: 'text', value: node.value.slice(end, index) });
      end = index + whole.length;
      if (embeds && isImage(path)) {
        const alt = alias && !/^\d+(?:x\d+)?$/.test(alias) ? alias : '';
        conversion.drop('address', whole);
        parts.push({ type: 'image', url: `wiki:${path.trim()}`, alt });
        continue;
      }
      if (alias !== undefined) conversion.drop('address', target);
      const text = alias ?? target.replaceAll('#', ' › ').replace(/^ › /, '');
      const place = anchor === undefined ? '' : `#${anchor}`;
      parts.push({ type: 'link', url: `wiki:${path.trim()}${place}`, children: [{ type: 'text', value: text }] });
    }
    if (end === 0) return [node];
    return [...parts, { type: 'text' as const, value: node.value.slice(end) }].filter(
      (part) => part.type !== 'text' || part.value !== '',
    );
  });
}
