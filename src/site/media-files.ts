import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeOf } from '../prose/media.ts';
import { imageType } from '../source/images.ts';
import { type PictureFormat, pictureFormats, pictureOf } from '../source/pictures.ts';
import { digestOf } from '../source/text-store.ts';
import { getImages } from './handbook.ts';
import { pictureAt } from './picture-store.ts';

const folder = 'content/';

/** A file under `/media/`. */
export interface MediaFile {
  /** The image, a path from the root. */
  readonly file: string;
  /** A digest of its bytes: others make another file. */
  readonly digest: string;
  /** Where it is served smaller than it is. */
  readonly as: { readonly width: number; readonly format: PictureFormat } | undefined;
}

/** All files under `/media/` with their paths there: images that lie beside pages, as they are and smaller. */
export async function mediaFiles(): Promise<(MediaFile & { readonly path: string })[]> {
  const files = await getImages();
  const all = files.map(async (file) => {
    const path = file.slice(folder.length);
    const [{ width }, bytes] = await Promise.all([
      sizeOf(join(process.cwd(), file)),
      readFile(join(process.cwd(), file)),
    ]);
    const digest = digestOf(bytes);
    const smaller = (pictureOf(file, width)?.widths ?? []).flatMap((one) =>
      pictureFormats.map((format) => ({ file, digest, as: { width: one, format }, path: `${path}.${one}.${format}` })),
    );
    return [{ file, digest, as: undefined, path }, ...smaller];
  });
  return (await Promise.all(all)).flat();
}

/** The bytes of such a file, with their type. */
export async function mediaFile({ file, as }: Pick<MediaFile, 'file' | 'as'>): Promise<Response> {
  const path = join(process.cwd(), file);
  return as
    ? new Response(await pictureAt(path, as.width, as.format), { headers: { 'content-type': `image/${as.format}` } })
    : new Response(await readFile(path), { headers: { 'content-type': imageType(file) ?? '' } });
}
