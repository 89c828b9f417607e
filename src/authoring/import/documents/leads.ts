import type { Image, Link, Root, RootContent } from 'mdast';
import { isSafeAddress } from '../../../model/safe-address.ts';
import type { Assets } from './assets.ts';
import { type LinkTarget, type Places, placeIn } from './links.ts';
import type { Corpus } from './read/corpus.ts';
import type { SiteSettings } from './read/dialects.ts';
import type { Conversion } from './text/conversion.ts';
import { withoutLooseBlanks } from './tree/blanks.ts';
import { nodesOf, replaceNodes, textOf } from './tree/markdown.ts';

/** How many links there were between pages of the source, and how many lead to their page now. */
export interface LinkCount {
  between: number;
  kept: number;
  images: number;
  imagesKept: number;
}

/** What is needed to lead the links of a page to their new places. */
export interface Leading<Page extends LinkTarget> {
  readonly places: Places<Page>;
  readonly assets: Assets;
  readonly corpus: Corpus;
  readonly settings: SiteSettings;
  /** The file of a page in the handbook. */
  readonly fileOf: (page: Page) => string;
}

/** Leads links to the new places of pages, brings images along, and tells of what leads nowhere. */
export async function leadLinks<Page extends LinkTarget & { readonly conversion: Conversion }>(
  page: Page,
  { places, assets, corpus, settings, fileOf }: Leading<Page>,
): Promise<LinkCount> {
  const count: LinkCount = { between: 0, kept: 0, images: 0, imagesKept: 0 };
  const { tree, conversion } = page;
  const tell = (rule: string, rank: 1 | 2 | 3, message: string, advice: string, near: string) =>
    conversion.remarks.push({ rule, rank, message, advice, near });
  const images = [...nodesOf(tree)].filter((node): node is Image => node.type === 'image');
  const shown = new Map<Image, RootContent[]>();
  for (const image of images) shown.set(image, await imageFor(image));
  replaceNodes(tree, (node) => {
    if (node.type === 'image') return shown.get(node) ?? [node];
    return node.type === 'link' ? linkFor(node) : [node];
  });
  withoutLooseBlanks(tree);
  return count;

  async function imageFor(image: Image): Promise<RootContent[]> {
    const found = places.find(image.url, page);
    const alt = image.alt ?? '';
    if (found.to === 'elsewhere') {
      const url = isSafeAddress(found.url) && /^https?:\/\/[^\s@]+$/i.test(found.url) ? found.url : undefined;
      if (url === undefined) return alt ? [{ type: 'text', value: alt }] : [];
      return [{ type: 'link', url, children: [{ type: 'text', value: alt || 'image' }] }];
    }
    count.images += 1;
    const taken = found.to === 'file' ? await assets.take(found.path, fileOf(page)) : { reason: 'it is not there' };
    if ('url' in taken) {
      count.imagesKept += 1;
      return [{ ...image, url: taken.url, alt: alt || spoken(image.url) }];
    }
    tell(
      'import-image',
      2,
      `the image \`${image.url}\` does not come along: ${taken.reason}`,
      'Put it beside the page and name it there, or write what it shows.',
      image.url,
    );
    return alt ? [{ type: 'emphasis', children: [{ type: 'text', value: alt }] }] : [];
  }

  function linkFor(link: Link): RootContent[] {
    const found = places.find(link.url, page);
    const text =
      textOf(link).trim() === '' && !link.children.some(({ type }) => type === 'image')
        ? [{ type: 'text' as const, value: link.url.replace(/^\w+:/, '') }]
        : link.children;
    if (found.to === 'page') {
      count.between += 1;
      count.kept += 1;
      const place = found.anchor ? placeIn(found.page, found.anchor) : '';
      if (place === undefined)
        tell(
          'import-anchor',
          3,
          `\`${link.url}\` names a place that is not on “${found.page.title}”`,
          'The link leads to the page itself. Name the heading that was meant.',
          link.url,
        );
      const address = found.page === page ? '' : found.page.address;
      const url = `${address}${place ? `#${place}` : ''}`;
      return url === '' ? text : [{ ...link, url, children: text }];
    }
    if (found.to === 'elsewhere') return outside(link, found.url, text);
    if (/^#?$/.test(link.url)) return text;
    const wasPage = found.to === 'nowhere' && !/^#/.test(link.url);
    const url = webAddress(found.to === 'file' ? found.path : link.url, found.to === 'file');
    if (url !== undefined) return [{ ...link, url, children: text }];
    if (found.to === 'file')
      tell(
        'import-file',
        2,
        `\`${found.path}\` is no page and no image, and does not come along`,
        'Put it under `public/` and link it from there, or take the words out.',
        link.url,
      );
    else if (wasPage)
      tell(
        'import-link',
        2,
        `\`${link.url.replaceAll('old-site-tag:', '{{…}}')}\` leads to nothing in the source`,
        'Link to the page that was meant; its text stands there without a link.',
        link.url,
      );
    return text;
  }

  function outside(link: Link, url: string, text: Link['children']): RootContent[] {
    const isWhole = !/^https?:/i.test(url) || /^https?:\/\/[^/?#@\s\\]+(?:[/?#]|$)/i.test(url);
    if (isSafeAddress(url) && isWhole) return [{ ...link, url, children: text }];
    tell(
      'import-address',
      2,
      `a link to \`${url.slice(0, 60)}\` is no link any more: such an address may run something, or hides where it leads`,
      'Write an address that starts with `https://`.',
      url.slice(0, 20),
    );
    return text;
  }

  /** Where a file of the source is to be seen on the web. */
  function webAddress(path: string, isFile: boolean): string | undefined {
    const { repository } = corpus;
    if (isFile && repository?.url !== undefined) {
      const whole = [repository.folder, path].filter((part) => part !== '').join('/');
      return encodeURI(`${repository.url}/blob/${repository.commit}/${whole}`);
    }
    return !isFile && path.startsWith('/') && settings.url !== undefined && URL.canParse(settings.url + path)
      ? settings.url + path
      : undefined;
  }
}

/** What an image is called, where nothing says what it shows. */
function spoken(url: string): string {
  const name = url.slice(Math.max(url.lastIndexOf('/'), url.indexOf(':')) + 1).replace(/\.\w+$/, '');
  return name.replaceAll(/[-_]+|%20/g, ' ').trim() || 'Image';
}

/** The links of a tree, for whoever counts them. */
export const linksOf = (tree: Root): Link[] => [...nodesOf(tree)].filter((node): node is Link => node.type === 'link');
