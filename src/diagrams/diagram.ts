/** A diagram as a page asks for it. */
export interface Diagram {
  /** Mermaid source. */
  readonly source: string;
  /** What it shows; `accTitle` in the source wins. */
  readonly title?: string | undefined;
  /** The same in one or two sentences; `accDescr` in the source wins. */
  readonly description?: string | undefined;
}
