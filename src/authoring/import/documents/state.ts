import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../../command/usage-error.ts';
import { writeAtomically } from '../../../source/write.ts';

/**
 * What an import keeps for the next one: each page as it was made, and the digests of images. It lies in a hidden
 * folder of the content, so that whoever imports the next time has it, too.
 */
export class Memory {
  readonly #folder: string;
  readonly #root: string;
  readonly #images: Record<string, string>;

  /**
   * @param root the project’s root folder
   * @param out where pages are written, a path from the root
   * @param source the name of what is imported
   */
  constructor(root: string, out: string, source: string) {
    this.#root = resolve(root, out);
    this.#folder = join(this.#root, '.imported', source);
    this.#images = JSON.parse(this.#read('images.json') ?? '{}') as Record<string, string>;
  }

  /** A page as the last import made it; undefined where it made none. */
  baseOf(path: string): string | undefined {
    return this.#read(`${path}.page`);
  }

  /** The files of the source that the last import made pages of. */
  get known(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.page'))
      .map((entry) =>
        relative(this.#folder, join(entry.parentPath, entry.name))
          .split(sep)
          .join('/')
          .replace(/\.page$/, ''),
      )
      .sort();
  }

  keep(path: string, text: string): void {
    this.write(join(this.#folder, `${path}.page`), text);
  }

  /** Writes an image, unless a person has put another one in its place. */
  keepImage(file: string, path: string, bytes: Uint8Array): boolean {
    const there = existsSync(path) ? digestOf(readFileSync(path)) : undefined;
    const mine = digestOf(bytes);
    if (there !== undefined && there !== mine && there !== this.#images[file]) return false;
    if (there !== mine) this.write(path, bytes);
    this.#images[file] = mine;
    return true;
  }

  /** Keeps what is known of images. */
  close(): void {
    if (Object.keys(this.#images).length > 0)
      this.write(join(this.#folder, 'images.json'), `${JSON.stringify(this.#images, null, 1)}\n`);
  }

  /**
   * Writes a file under `--out`, and nowhere else.
   *
   * @throws UsageError where a link would lead out of it
   */
  write(path: string, content: string | Uint8Array): void {
    let folder = dirname(path);
    while (!existsSync(folder)) folder = dirname(folder);
    const home = existsSync(this.#root) ? realpathSync(this.#root) : realpathSync(dirname(this.#root));
    const isWithin = `${realpathSync(folder)}${sep}`.startsWith(home + sep) || !existsSync(this.#root);
    if (!path.startsWith(this.#root + sep) || !isWithin)
      throw new UsageError(`${path} would be written outside of ${this.#root}`);
    writeAtomically(path, content);
  }

  #read(name: string): string | undefined {
    const path = join(this.#folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
