import { isSafeAddress } from '../model/safe-address.ts';
import { type BodyNode, definitionOf, walk } from '../source/body.ts';
import { addressOfLink } from '../source/file-links.ts';
import { addressOfImage, imageFile } from '../source/images.ts';
import { element, type ProseNode, replaceIn, text } from '../source/tree.ts';
import type { MediaSizes } from './media.ts';

/**
 * Gives links and images the addresses that they have on the site. An image
 * that is none of the handbook's own gives way to its text: nothing is fetched
 * from another host, and no file is shown that is not an image.
 *
 * @param page the page's file, a path from the root
 * @param images sizes of all images of the handbook, by path from the root
 */
export function withAddresses(root: ProseNode, page: string, images: MediaSizes): ProseNode {
  const nodes = [...walk(root)];
  const change = (node: ProseNode): ProseNode | ProseNode[] | undefined => {
    switch (node.type) {
      case 'link':
      case 'definition': {
        const { children } = replaceIn(node, change);
        const url = addressOfLink(node.url ?? '', page);
        // The gate has refused such a page. This holds even for one that came by another way.
        if (!isSafeAddress(url)) return [...(children ?? [])];
        return { ...withTemplate(node, page), url, ...(children && { children }) };
      }
      case 'image':
        return imageElement(node, node, page, images);
      case 'imageReference':
        return imageElement(node, definitionOf(node, nodes), page, images);
      default:
        return undefined;
    }
  };
  return replaceIn(root, change);
}

/** A link whose address holds a reader's values keeps the address as it was written, to fill it in again. */
function withTemplate(node: ProseNode, page: string): ProseNode {
  const template = node.data?.hProperties?.['data-template'];
  if (template === undefined) return node;
  return { ...node, data: { hProperties: { 'data-template': addressOfLink(template, page) } } };
}

function imageElement({ alt }: ProseNode, target: BodyNode | undefined, page: string, images: MediaSizes): ProseNode {
  const file = imageFile(target?.url ?? '', page);
  const size = file === undefined ? undefined : images.get(file);
  if (file === undefined || size === undefined) return text(alt ?? '');
  return element(
    'img',
    {
      src: addressOfImage(file),
      alt: alt ?? '',
      ...(target?.title ? { title: target.title } : {}),
      ...(size.width ? { width: String(size.width), height: String(size.height) } : {}),
      loading: 'lazy',
      decoding: 'async',
    },
    [],
  );
}
