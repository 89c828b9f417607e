/** What is written beside the index, and fetched with the first query. */
export interface Lexicon {
  readonly version: 1;
  /** How many pages the index has. */
  readonly pages: number;
  /** The steps of length there are (see `lengthStep`), and the average in words. */
  readonly lengths: readonly string[];
  readonly averageLength: number;
  /** As `encodeVocabulary` writes it. */
  readonly vocabulary: string;
  /** Groups of names for one thing: the glossary’s, and abbreviations found on pages. */
  readonly synonyms: readonly (readonly string[])[];
  /** What can be filtered by, and the values there are. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** How facets and their values are called on the page: `labels.severity.SEV1`; a facet’s own name under the empty key. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The file’s name in the folder of the index: JSON, compressed by gzip whatever the server does. */
export const lexiconFile = 'lexicon.pack';

/** Reads a lexicon from the file’s content; the same in the browser and in Node. */
export async function unpackLexicon(content: Uint8Array<ArrayBuffer>): Promise<Lexicon> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as Lexicon;
}
