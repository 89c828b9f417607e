import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import { writeHandbookIndex } from './index/write-search-index.ts';

/**
 * The search index of a handbook that is being written: made when someone
 * first searches, and again when someone searches after a change.
 *
 * @param folder where it is kept
 * @param handbookNow as it stands
 */
export class LiveIndex {
  readonly #folder: string;
  readonly #handbookNow: () => Promise<Handbook>;
  #ready: Promise<unknown> | undefined;

  constructor(folder: string, handbookNow: () => Promise<Handbook>) {
    this.#folder = folder;
    this.#handbookNow = handbookNow;
  }

  /** The content has changed. */
  changed(): void {
    this.#ready = undefined;
  }

  /**
   * A file of the index.
   *
   * @param name under the folder of the index
   * @returns nothing where the index has none of this name
   * @throws where the index cannot be made
   */
  async file(name: string): Promise<Buffer | undefined> {
    const path = join(this.#folder, name);
    if (!path.startsWith(this.#folder + sep)) return undefined;
    this.#ready ??= this.#handbookNow().then((handbook) => writeHandbookIndex(this.#folder, handbook));
    try {
      await this.#ready;
    } catch (error) {
      this.#ready = undefined;
      throw error;
    }
    return readFile(path).catch(() => undefined);
  }
}
