import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decoded } from '../model/decoded.ts';
import { digestOf, TextStore } from '../source/text-store.ts';
import type { Asked } from './asked.ts';

/** One page as it was made: by what it was given, by what it asked, and what came of it. */
interface Made {
  /** Digest of what its route gave it. */
  readonly given: string;
  /** Places in the list of questions. */
  readonly asked: readonly number[];
  /** Digest of its bytes. */
  readonly bytes: string;
  readonly type: string;
}

/** The pages of one build, as they are remembered for the next. */
interface Remembered {
  /** Name of all that makes pages beside the content. */
  readonly product: string;
  /** Every question that a page asked, with the digest of its answer. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly pages: Readonly<Record<string, Made>>;
}

/** A page in bytes. */
export interface PageBytes {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * The pages of the site that stands. One of them is taken for the next site
 * where it was made by the same product, given the same, and all that it asked
 * has the same answer; and where its file holds the very bytes that were made.
 */
export class MadePages {
  readonly #store: TextStore;
  readonly #site: string;
  readonly #product: string;
  readonly #last: Remembered | undefined;
  readonly #pages: Record<string, Omit<Made, 'asked'> & { asked: Asked }> = {};

  /**
   * @param site folder of the site that stands
   * @param product name of all that makes pages beside the content
   */
  constructor(folder: string, site: string, product: string) {
    this.#store = new TextStore(folder);
    this.#site = site;
    this.#product = product;
    const last = JSON.parse(this.#store.get('pages') ?? 'null') as Remembered | null;
    this.#last = last?.product === product ? last : undefined;
  }

  /**
   * The page as it stands, if it would be made the same again.
   *
   * @param answer digest of the answer to a question, as it is now
   */
  async unchanged(
    address: string,
    given: string,
    answer: (question: string) => Promise<string>,
  ): Promise<PageBytes | undefined> {
    const made = Object.hasOwn(this.#last?.pages ?? {}, address) ? this.#last?.pages[address] : undefined;
    if (!made || made.given !== given) return undefined;
    const asked = new Set<string>();
    for (const place of made.asked) {
      const [question, known] = this.#last?.questions[place] ?? [];
      if (question === undefined || (await answer(question)) !== known) return undefined;
      asked.add(question);
    }
    const bytes = this.#read(address);
    if (!bytes || digestOf(bytes) !== made.bytes) return undefined;
    this.#pages[address] = { ...made, asked };
    return { bytes, type: made.type };
  }

  /** Remembers a page that was made. */
  add(address: string, given: string, asked: Asked, { bytes, type }: PageBytes): void {
    this.#pages[address] = { given, asked, bytes: digestOf(bytes), type };
  }

  /** Keeps what was remembered for the next build. */
  async save(answer: (question: string) => Promise<string>): Promise<void> {
    const places = new Map<string, number>();
    const questions: [string, string][] = [];
    const pages: Record<string, Made> = {};
    for (const [address, made] of Object.entries(this.#pages)) {
      const asked: number[] = [];
      for (const question of made.asked) {
        const place = places.get(question) ?? questions.push([question, await answer(question)]) - 1;
        places.set(question, place);
        asked.push(place);
      }
      pages[address] = { ...made, asked };
    }
    this.#store.put('pages', JSON.stringify({ product: this.#product, questions, pages } satisfies Remembered));
  }

  #read(address: string): Uint8Array | undefined {
    const path = decoded(address);
    try {
      return readFileSync(join(this.#site, path.endsWith('/') ? `${path}index.html` : path));
    } catch {
      return undefined;
    }
  }
}
