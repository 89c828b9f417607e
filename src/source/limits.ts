/** More of something than any page needs, and than can be looked at in good time. */
export interface Excess {
  /** How many there are, and of what, to follow “the page has”. */
  readonly count: number;
  readonly what: string;
  readonly limit: number;
}

/** So many bytes a page may have: some forty thousand words. A larger file is not looked into. */
export const mostBytes = 262_144;

/**
 * The first thing of which a page has too much; undefined where it can be
 * looked at. Parsers of Markdown, MDX and YAML, and expressions that look for
 * words, take a time that grows with the square of these: fifty kilobytes of
 * `{` alone took ten seconds (Sätteri 0.10).
 */
export function excessIn(text: string): Excess | undefined {
  const { signs, longestLine } = counted(text);
  const of = (sign: string) => signs.get(sign.charCodeAt(0)) ?? 0;
  const found: readonly (readonly [count: number, limit: number, what: string])[] = [
    [longestLine, 20_000, 'characters in one line'],
    [of('{'), 5_000, 'signs `{`'],
    [of('['), 5_000, 'signs `[`'],
    [of('<'), 2_000, 'signs `<`'],
    [of('{') - of('}'), 300, 'signs `{` without a `}`'],
    [of('[') - of(']'), 300, 'signs `[` without a `]`'],
    // A line has an end, so few lines are known to be few without a look.
    [text.length < 4_000 ? 0 : fencesIn(text), 1_000, 'lines that open or close a block of code'],
    [text.length < 4_000 ? 0 : frontmatterLines(text), 4_000, 'lines of frontmatter'],
  ];
  const [count, limit, what] = found.find(([number, most]) => number > most) ?? [];
  return count === undefined || limit === undefined || what === undefined ? undefined : { count, limit, what };
}

function counted(text: string): { signs: ReadonlyMap<number, number>; longestLine: number } {
  const signs = new Map<number, number>();
  let longestLine = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A line ends here, or the text.
    if (code === 10 || code === 13 || at === text.length) {
      longestLine = Math.max(longestLine, at - start);
      start = at + 1;
    } else if (code === 60 || code === 91 || code === 93 || code === 123 || code === 125)
      signs.set(code, (signs.get(code) ?? 0) + 1);
  }
  return { signs, longestLine };
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/);
const fencesIn = (text: string) => linesOf(text).filter((line) => /^[\s>*-]*(?:`{3}|~{3})/.test(line)).length;

function frontmatterLines(text: string): number {
  const [first = '', ...lines] = linesOf(text);
  return /^\uFEFF?---[ \t]*$/.test(first) ? lines.findIndex((line) => /^---[ \t]*$/.test(line)) : 0;
}
