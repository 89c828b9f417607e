import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { readImages } from '../source/images.ts';

/** The size of an image in pixels, where its file tells one. */
export interface MediaSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Images of a handbook by path from the root. */
export type MediaSizes = ReadonlyMap<string, MediaSize>;

/** Sizes of all images under `public` and beside pages, so that a page does not move when one arrives. */
export async function readMedia(root: string): Promise<MediaSizes> {
  const files = await readImages(root);
  return new Map(await Promise.all(files.map(async (file) => [file, await sizeOf(join(root, file))] as const)));
}

/** The size that the file of an image tells; nothing of one that cannot be read. */
export async function sizeOf(path: string): Promise<MediaSize> {
  try {
    const { width, height } = await imageMetadata(await readFile(path), path);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return { width: undefined, height: undefined };
  }
}
