import { isSafeAddress } from '../model/safe-address.ts';
import { type BodyNode, definitionOf, walk } from '../source/body.ts';
import { addressOfLink } from '../source/file-links.ts';
import { addressOfImage, imageFile } from '../source/images.ts';
import { addressOfPicture, type PictureFormat, pictureOf } from '../source/pictures.ts';
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
  const change = (node: ProseNode) => changed(node, false);
  const changeInLink = (node: ProseNode) => changed(node, true);
  const changed = (node: ProseNode, inLink: boolean): ProseNode | ProseNode[] | undefined => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'definition': {
        const { children } = replaceIn(node, changeInLink);
        if (node.type === 'linkReference') return { ...node, ...(children && { children }) };
        const url = addressOfLink(node.url ?? '', page);
        // The gate has refused such a page. This holds even for one that came by another way.
        if (!isSafeAddress(url)) return [...(children ?? [])];
        return { ...withTemplate(node, page), url, ...(children && { children }) };
      }
      case 'image':
        return imageElement(node, node, page, images, inLink);
      case 'imageReference':
        return imageElement(node, definitionOf(node, nodes), page, images, inLink);
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

/** An image in the sizes and forms in which it is served, and the way to see all of it. */
function imageElement(
  { alt }: ProseNode,
  target: BodyNode | undefined,
  page: string,
  images: MediaSizes,
  inLink: boolean,
): ProseNode {
  const file = imageFile(target?.url ?? '', page);
  const size = file === undefined ? undefined : images.get(file);
  if (file === undefined || size === undefined) return text(alt ?? '');
  const picture = pictureOf(file, size.width);
  const sizesFor = (format: PictureFormat) => ({
    srcset: picture?.widths.map((width) => `${addressOfPicture(file, width, format)} ${width}w`).join(', ') ?? '',
    sizes: `(min-width: 50rem) min(${size.width}px, 46rem), 100vw`,
  });
  const image = element(
    'img',
    {
      src: picture ? addressOfPicture(file, picture.usual, 'webp') : addressOfImage(file),
      ...(picture ? sizesFor('webp') : {}),
      alt: alt ?? '',
      ...(target?.title ? { title: target.title } : {}),
      ...(size.width ? { width: String(size.width), height: String(size.height) } : {}),
      loading: 'lazy',
      decoding: 'async',
    },
    [],
  );
  const shown = picture
    ? element('picture', {}, [element('source', { type: 'image/avif', ...sizesFor('avif') }, []), image])
    : image;
  // Small ones are as large as they get; one in a link leads where the link says.
  if (inLink || (size.width ?? 0) < leastToOpen) return shown;
  return element('wb-picture', {}, [element('a', { href: addressOfImage(file) }, [shown])]);
}

/** Narrower images are shown as large as they are. In pixels. */
const leastToOpen = 400;
