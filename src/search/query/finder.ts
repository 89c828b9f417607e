/** A page on which a word or phrase was found. */
export interface Hit {
  readonly id: string;
  /** The engine’s own score; only good for comparing hits of one search. */
  readonly score: number;
  /** Places in the text, counted in words. */
  readonly places: readonly number[];
  /** Named fields it was found in, as `indexFields` writes them. */
  readonly fields: readonly string[];
  readonly load: () => Promise<IndexedPage>;
}

/** What the index knows of a page. */
export interface IndexedPage {
  readonly url: string;
  /** All its text, in the order of `places`. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly element: string;
    readonly location: number;
  }[];
}

export interface FindOptions {
  /** Any of a facet's values. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** The engine under the search: finds pages by one word or exact phrase. */
export interface Finder {
  /** Pages with this word in any grammatical form, or a longer word that begins with it. */
  starting(word: string): Promise<Hit[]>;
  /** Pages with exactly these words in a row, in any grammatical form. */
  exactly(words: string): Promise<Hit[]>;
  /** All pages, narrowed and ordered. */
  all(options?: FindOptions): Promise<Hit[]>;
  /** Every facet of the index with its values. */
  values(): Promise<Readonly<Record<string, readonly string[]>>>;
}
