/** What is written beside the index, and fetched with the first query. */
export interface Lexicon {
  readonly version: 1;
  /** How many pages the index has. */
  readonly pages: number;
  /** As `encodePageTable` writes it. */
  readonly pageTable: string;
  /** As `encodeVocabulary` writes it. */
  readonly vocabulary: string;
  /** Groups of names for one thing: the glossary’s, and abbreviations found on pages. */
  readonly synonyms: readonly (readonly string[])[];
  /** What can be filtered by, in the order in which it is offered, and the values there are. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Facets whose values stand in an order of their own, such as severities; those of others go by frequency. */
  readonly ordered?: readonly string[];
  /** What people type for a facet beside its name: `sev` for `severity`. */
  readonly shortNames?: Readonly<Record<string, string>>;
  /** How facets and their values are called on the page: `labels.urgency.page`; a facet’s own name under the empty key. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The file’s name in the folder of the index: JSON, compressed by gzip whatever the server does. */
export const lexiconFile = 'lexicon.pack';

/** Undoes gzip; the same in the browser and in Node. */
const unpacked = (content: Uint8Array<ArrayBuffer>): Response =>
  new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip')));

/** Reads a lexicon from the file’s content. */
export const unpackLexicon = async (content: Uint8Array<ArrayBuffer>): Promise<Lexicon> =>
  (await unpacked(content).json()) as Lexicon;
