/** Outside programs and word lists a rule may ask; the edge provides them, and may leave some out. */
export interface Tools {
  /** What `bash -n` says about each script: its first error, or undefined. */
  shellErrors?(scripts: readonly string[]): Promise<readonly (LineMessage | undefined)[]>;
  /** What is wrong with a diagram; empty where nothing is. */
  diagramErrors?(source: string): Promise<readonly DiagramMessage[]>;
  readonly dictionary?: Dictionary;
}

/** Words of the language, apart from those of this handbook. */
export interface Dictionary {
  knows(word: string): boolean;
  /** Words that were probably meant, the likeliest first. */
  suggest(word: string): readonly string[];
}

/** A message about a line of a piece of text, counted from 1. */
export interface LineMessage {
  readonly line: number;
  readonly message: string;
}

/** A message about a line of a diagram, with what to do and the line as it should be where that is known. */
export interface DiagramMessage extends LineMessage {
  readonly advice?: string;
  readonly mended?: string;
}
