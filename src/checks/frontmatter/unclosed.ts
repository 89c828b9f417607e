/** What a line of YAML opens in its value and leaves open. */
export interface Unclosed {
  /** Where the innermost open quote or bracket stands in the line, from 0. */
  readonly column: number;
  readonly opener: string;
  /** What closes all that is open. */
  readonly closers: string;
}

const closerOf: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/**
 * The quote or bracket that a line of YAML leaves open.
 *
 * @example
 * unclosedOn('tags: [queue, mail'); // { column: 6, opener: '[', closers: ']' }
 */
export function unclosedOn(line: string): Unclosed | undefined {
  const before = /^\s*(?:-\s+)*(?:[\w-]+:\s+)?/.exec(line)?.[0].length ?? 0;
  if (!/^["'[{]/.test(line.slice(before))) return undefined;
  const open: { column: number; opener: string }[] = [];
  for (let at = before; at < line.length; at += 1) {
    const char = line[at] ?? '';
    const previous = line[at - 1] ?? '';
    const top = open.at(-1)?.opener;
    if (top === '"' || top === "'") {
      const isEscape = (char === '\\' && top === '"') || (char === "'" && top === "'" && line[at + 1] === "'");
      if (isEscape) at += 1;
      else if (char === top) open.pop();
    } else if (char === '#' && /\s/.test(previous)) break;
    else if (top !== undefined && char === closerOf[top]) open.pop();
    else if (char === '[' || char === '{' || (/["']/.test(char) && (at === before || /[\s,[{:]/.test(previous))))
      open.push({ column: at, opener: char });
  }
  const innermost = open.at(-1);
  const closers = open.map(({ opener }) => closerOf[opener]).reverse();
  return innermost && { ...innermost, closers: closers.join('') };
}
