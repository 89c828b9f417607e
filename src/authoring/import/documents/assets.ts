import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import sharp from 'sharp';
import { imageType } from '../../../source/images.ts';
import { isSafeSvg } from '../../../source/safe-svg.ts';
import { slugOf } from '../../new-page/slug.ts';
import type { Corpus } from './read/corpus.ts';

/** An image to write beside a page. */
export interface Asset {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** As many bytes an image of a page may have; see the rule image-size. */
const most = 2 * 1024 * 1024;
/** A larger file is not even opened. */
const mostRead = 40 * 1024 * 1024;

/** Brings images along: each once, beside the page that shows it first. */
export class Assets {
  readonly all = new Map<string, Asset>();
  readonly #byBytes = new Map<string, string>();
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /**
   * Takes an image of the source.
   *
   * @param page the file of the page, a path from the root
   * @returns its address as seen from the page, or why it cannot come along
   */
  async take(path: string, page: string): Promise<{ url: string } | { reason: string }> {
    const source = this.#corpus.files.get(path);
    if (!source) return { reason: 'it is not there' };
    if (imageType(path) === undefined) return { reason: 'it is no image that the site shows' };
    if (source.size > mostRead) return { reason: `it has more than ${mostRead / 1024 / 1024} MB` };
    const bytes = await fitting(path, source.read());
    if (bytes === undefined) return { reason: 'it is damaged, or a drawing that could run something' };
    const digest = createHash('sha256').update(bytes.data).digest('hex');
    const known = this.#byBytes.get(digest);
    const file =
      known ??
      this.#free(
        posix.join(
          posix.dirname(page),
          `${slugOf(posix.basename(path).replace(/\.\w+$/, '')) || 'image'}${bytes.ending}`,
        ),
        digest,
      );
    this.#byBytes.set(digest, file);
    this.all.set(file, { file, bytes: bytes.data });
    return { url: encodeURI(posix.relative(posix.dirname(page), file)) };
  }

  #free(file: string, digest: string): string {
    return this.all.has(file) ? file.replace(/(\.\w+)$/, `-${digest.slice(0, 8)}$1`) : file;
  }
}

/** An image as it is, or, where it is too large, in the size that the check allows. */
async function fitting(path: string, data: Buffer): Promise<{ data: Uint8Array; ending: string } | undefined> {
  const ending = posix.extname(path).toLowerCase();
  if (ending === '.svg') return isSafeSvg(data.toString('utf8')) && data.length <= most ? { data, ending } : undefined;
  try {
    const image = sharp(data, { limitInputPixels: 100_000_000, animated: ending === '.gif' });
    await image.metadata();
    if (data.length <= most) return { data, ending };
    for (const width of [2000, 1400, 900]) {
      const smaller = await image.clone().resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
      if (smaller.length <= most) return { data: smaller, ending: '.webp' };
    }
  } catch {
    return undefined;
  }
  return undefined;
}
