import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltFile } from '../offline/manifest.ts';
import { TextStore } from '../source/text-store.ts';
import type { Asked } from './asked.ts';

/** A file of the site that a route gave, and what is told of it once the site is whole. */
export interface MadeFile extends BuiltFile {
  /** Digests of its inline scripts, where it is a page. */
  readonly scripts?: readonly string[];
  /** Whether search engines may list it, where it is a page. */
  readonly listed?: boolean;
  /** Whether it lacks a diagram that could not be drawn. */
  readonly undrawn?: boolean;
}

/** One page as it was made: by what it was given, by what it asked, and what came of it. */
interface Made {
  /** Digest of what its route gave it. */
  readonly given: string;
  /** Places in the list of questions. */
  readonly asked: readonly number[];
  readonly file: MadeFile;
}

/** The pages of one build, as they are remembered for the next. */
interface Remembered {
  /** Name of all that makes pages beside the content. */
  readonly product: string;
  /** Every question that a page asked, with the digest of its answer. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly pages: Readonly<Record<string, Made>>;
}

/** Where pages were made before. */
export interface FormerPages {
  /** Folder of what is remembered of them. */
  readonly memory: string;
  /** Folder of the site, or of the part of one, that holds their files. */
  readonly site: string;
}

/** A file that is to be taken as it stands. */
export interface StandingFile {
  readonly file: MadeFile;
  /** Where it lies. */
  readonly path: string;
}

/**
 * The pages that were made before: of the site that stands, and of parts that
 * other machines made. One of them is taken for the next site where it was made
 * by the same product, given the same, and all that it asked has the same
 * answer; and where its file holds the very bytes that were made.
 */
export class MadePages {
  readonly #product: string;
  readonly #former: readonly (Remembered & { readonly site: string })[];
  readonly #pages: Record<string, Omit<Made, 'asked'> & { asked: Asked }> = {};

  /**
   * @param former where to look, in this order
   * @param product name of all that makes pages beside the content
   */
  constructor(former: readonly FormerPages[], product: string) {
    this.#product = product;
    this.#former = former.flatMap(({ memory, site }) => {
      const last = JSON.parse(new TextStore(memory).get('pages') ?? 'null') as Remembered | null;
      return last?.product === product ? [{ ...last, site }] : [];
    });
  }

  /**
   * The file of a page as it stands, if it would be made the same again.
   *
   * @param answer digest of the answer to a question, as it is now
   */
  async unchanged(
    address: string,
    given: string,
    answer: (question: string) => Promise<string>,
  ): Promise<StandingFile | undefined> {
    for (const { pages, questions, site } of this.#former) {
      const made = Object.hasOwn(pages, address) ? pages[address] : undefined;
      if (!made || made.given !== given) continue;
      const asked = await sameQuestions(made, questions, answer);
      const path = join(site, made.file.path);
      if (!asked || sha256Of(site, made.file.path) !== made.file.sha256) continue;
      this.#pages[address] = { ...made, asked };
      return { file: made.file, path };
    }
    return undefined;
  }

  /** Remembers a page that was made. */
  add(address: string, given: string, asked: Asked, file: MadeFile): void {
    this.#pages[address] = { given, asked, file };
  }

  /** Keeps what was remembered, in a folder, for the next build. */
  async save(memory: string, answer: (question: string) => Promise<string>): Promise<void> {
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
    const text = JSON.stringify({ product: this.#product, questions, pages } satisfies Remembered);
    new TextStore(memory).put('pages', text);
  }
}

/** What a page asked, where all of it has the same answer now. */
async function sameQuestions(
  { asked }: Made,
  questions: Remembered['questions'],
  answer: (question: string) => Promise<string>,
): Promise<Asked | undefined> {
  const found = new Set<string>();
  for (const place of asked) {
    const [question, known] = questions[place] ?? [];
    if (question === undefined || (await answer(question)) !== known) return undefined;
    found.add(question);
  }
  return found;
}

/** The digest of a file that lies in a folder itself: no link, and no path, leads elsewhere. */
function sha256Of(folder: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(folder, file));
    if (file.startsWith('../') || relative(realpathSync(folder), path).split(sep).join('/') !== file) return undefined;
    return createHash('sha256').update(readFileSync(path)).digest('base64');
  } catch {
    return undefined;
  }
}
