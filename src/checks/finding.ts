import type { Range } from '../source/source.ts';

/** How much a finding matters: an error stops the build, a warning asks for a look. */
export type Severity = 'error' | 'warn';

/** What a rule says about one place of one file. */
export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** What is wrong, without a full stop at the end. */
  readonly message: string;
  /** What to do about it: whole sentences. */
  readonly advice: string;
  readonly fix?: Fix;
}

/** A change to the file: what stands between two offsets, in UTF-16 units, becomes the given text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** Changes that belong together: all are made, or none. */
export type Fix = readonly Edit[];

/** Sorts findings as a reader goes through them: by file, line, column, then rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
