/** A stretch of a page under one heading, findable on its own through its anchor. */
export interface Section {
  readonly heading: string;
  readonly depth: number;
  readonly anchor: string;
  /** Plain text; code is text too. */
  readonly text: string;
}

/** One page as the search sees it, wherever it comes from. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  /** Exact other names: alerts, error codes, aliases, symptoms, the file's own name where it says something. */
  readonly names: readonly string[];
  /** Broad words to find it by; a page is not called by its tags. */
  readonly tags: readonly string[];
  readonly summary: string;
  /** The first one may have an empty heading: the text before any. */
  readonly sections: readonly Section[];
  /** What the page can be narrowed by. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** How it is weighed, where not as its kind. */
  readonly weighedAs?: string;
  /** What a list of pages can be ordered by; a missing key stays missing. */
  readonly sort: Readonly<Record<string, string>>;
  /** Shown with a result, not searched. */
  readonly shown: Readonly<Record<string, string>>;
}
