/** What stands around a stretch of a page, once the syntax of its dialect is gone. */
export type Box =
  | { readonly is: 'aside'; readonly tone: Tone; readonly label?: string }
  | { readonly is: 'details'; readonly label: string }
  | { readonly is: 'tabs' }
  | { readonly is: 'tab'; readonly label: string }
  | { readonly is: 'plain' };
export type Tone = 'note' | 'tip' | 'caution' | 'danger';

/** Why a text of the source does not stand in the page: the table of named exceptions. */
export const exceptions = {
  'syntax of the dialect': 'Names and options of admonitions, tabs, shortcodes and tags; what they hold is kept.',
  'table of contents': 'The site makes its own.',
  comment: 'What no reader of the source saw.',
  script: 'Scripts, styles and imports: nothing that is imported may run.',
  attributes: 'Classes and ids behind headings, links and images; anchors are kept.',
  address: 'Where a link or an image leads, once that is somewhere else.',
  'name of a section': 'A heading that a kind names otherwise.',
  secret: 'What looks like a key, a token or a password is not brought along.',
  time: 'Times of a timeline are written with their day and zone.',
  include: 'The line that includes a text; the text itself is kept where it is found.',
  'unseen character': 'Characters without a shape, and signs in commands that only look like others.',
} as const satisfies Readonly<Record<string, string>>;
export type ExceptionName = keyof typeof exceptions;

/** A text that is left out, and why. */
export interface Exception {
  readonly name: ExceptionName;
  readonly text: string;
}

/** Something that is told of a page of the source. */
export interface Remark {
  readonly rule: string;
  /** 1 is the most important. */
  readonly rank: 1 | 2 | 3;
  readonly message: string;
  readonly advice: string;
  /** A piece of the source by which its line is found. */
  readonly near?: string;
}

/** What is known while one file is brought over. */
export class Conversion {
  readonly boxes: Box[] = [];
  readonly exceptions: Exception[] = [];
  readonly remarks: Remark[] = [];
  /** Lines inside of a block with the blocks that they hold as boxes; who reads blocks sets it. */
  within: (lines: readonly string[]) => string[] = (lines) => [...lines];
  /** Pieces of the dialects that were met, for whoever wonders which one it is. */
  readonly dialect: string;
  /** The file in the source, from the top of the folder. */
  readonly file: string;
  /** The frontmatter of the source. */
  readonly front: Readonly<Record<string, unknown>>;
  /** The text of another file of the source, by the name under which this one includes it. */
  readonly included: (name: string) => string | undefined;

  constructor(
    file: string,
    dialect: string,
    front: Readonly<Record<string, unknown>>,
    included: (name: string) => string | undefined = () => undefined,
  ) {
    this.file = file;
    this.dialect = dialect;
    this.front = front;
    this.included = included;
  }

  /** Notes a text that is left out. */
  drop(name: ExceptionName, text: string): void {
    if (/[\p{L}\p{N}]/u.test(text)) this.exceptions.push({ name, text });
  }

  /** A box around lines, in a form that the Markdown parser reads and no source has. */
  box(box: Box, lines: readonly string[], indent = ''): string[] {
    this.boxes.push(box);
    const longest = Math.max(2, ...lines.flatMap((line) => /^\s*(:{3,})/.exec(line)?.[1]?.length ?? []));
    const fence = ':'.repeat(longest + 1);
    return ['', `${indent}${fence}${boxName}{i="${this.boxes.length - 1}"}`, ...lines, `${indent}${fence}`, ''];
  }
}

/** The name of the directive that stands for a box. */
export const boxName = 'wbbox';
