import { addressOfImage } from './images.ts';

/** The forms of a picture in which browsers may get it, the smallest files first. */
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Widths in pixels at which a picture is served: that of a phone, of the column, and of the column on a dense screen. */
const widths = [480, 960, 1440];
/** The width for browsers without a choice, and for the copy on a device. */
const usualWidth = 960;

/** What a picture is served as. */
export interface Picture {
  /** Widths in pixels, the smallest first; never wider than the picture itself. */
  readonly widths: readonly number[];
  /** The one of these that is meant where only one can be. */
  readonly usual: number;
}

/**
 * The sizes at which an image is served beside its own. Only photographs and
 * screenshots beside a page are made smaller: what lies in `public` keeps its
 * address and its bytes, and a drawing or a moving picture stays what it is.
 *
 * @param file a path from the root
 * @param width its own width in pixels, where its file tells one
 */
export function pictureOf(file: string, width: number | undefined): Picture | undefined {
  if (!file.startsWith('content/') || !/\.(png|jpe?g)$/i.test(file) || width === undefined || width < 1)
    return undefined;
  const smaller = widths.filter((one) => one < width);
  const all = smaller.length < widths.length ? [...smaller, width] : smaller;
  return { widths: all, usual: all.findLast((one) => one <= usualWidth) ?? all[0] ?? width };
}

/**
 * The address of a picture at one width and in one form.
 *
 * @example addressOfPicture('content/runbooks/graph.png', 960, 'webp') // "/media/runbooks/graph.png.960.webp"
 */
export const addressOfPicture = (file: string, width: number, format: PictureFormat): string =>
  `${addressOfImage(file)}.${width}.${format}`.replaceAll(',', '%2C');
