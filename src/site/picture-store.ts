import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { NotBuilt } from '../source/not-built.ts';
import type { PictureFormat } from '../source/pictures.ts';
import { TextStore } from '../source/text-store.ts';

/** More than a good camera takes: what claims to be larger is there to fill the memory. */
const mostPixels = 50_000_000;

const store = new TextStore(join('.cache', 'pictures'));

/** Quality by form, of 100: what is sharp stays so, as the words of a screenshot. */
const encoders = {
  avif: { quality: 55, effort: 3 },
  webp: { quality: 80, effort: 4 },
} as const satisfies Readonly<Record<PictureFormat, object>>;

/**
 * A picture at a width and in a form, without what a camera wrote beside it
 * (place, time, name). Kept by a digest of all that it is made from.
 *
 * @param file a path from the root
 * @throws Error that says what to do, where the file cannot be read as a picture
 */
export async function pictureAt(file: string, width: number, format: PictureFormat): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file);
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, encoders[format], format, width]))
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
  const kept = store.get(key);
  if (kept !== undefined) return new Uint8Array(Buffer.from(kept, 'base64'));
  try {
    const made = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      [format](encoders[format])
      .toBuffer();
    store.put(key, made.toString('base64'));
    return new Uint8Array(made);
  } catch (error) {
    throw new NotBuilt(
      `${file} cannot be read as a picture: save it anew with a program for images. (${String(error)})`,
    );
  }
}
