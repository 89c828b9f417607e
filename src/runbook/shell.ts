import type { Piece, Place } from './template.ts';

/** Words that a shell gives a meaning of its own where a command may begin. */
const reserved = new Set(
  '! case coproc do done elif else esac fi for function if in select then time until while'.split(' '),
);
const plain = /^[A-Za-z0-9_.,/:@%+-]+$/;
/** What may go where no quoting helps: no run of hyphens (a comment in SQL), none in front (an option). */
const harmless = /^(?!-)(?!.*--)[A-Za-z0-9_.,/:@%+-]+$/;

/**
 * A value as one word of a POSIX shell, whatever it holds: as it is where that
 * is plainly safe, else in single quotes.
 */
export function shellWord(value: string): string {
  return plain.test(value) && !reserved.has(value) ? value : singleQuoted(value);
}

/** Whether a value can be put where no quoting keeps it apart. */
export function isHarmless(value: string): boolean {
  return harmless.test(value);
}

/** A value at its place in a command, so that the shell reads exactly the value. */
export function quotedAt(state: Place['state'], value: string): string {
  switch (state) {
    case 'bare':
      return shellWord(value);
    case 'tight':
      return singleQuoted(value);
    // Closes the quotes, adds the value in its own, and opens them again.
    case 'single':
      return plain.test(value) ? value : `'${singleQuoted(value)}'`;
    case 'double':
      return plain.test(value) ? value : `"${singleQuoted(value)}"`;
    case 'fixed':
      if (!harmless.test(value)) throw new RangeError('This value cannot be made safe at this place of the command.');
      return value;
    case 'text':
      return value;
  }
}

/** What a reader would copy, or why they cannot. */
export type Filled = { readonly text: string } | { readonly missing: string[]; readonly unsafe: string[] };

/**
 * A command with its values.
 *
 * @param values by the parameters' names; only valid ones
 * @returns the text to copy; or the names without a value, and those whose value no quoting makes safe there
 */
export function fill(pieces: readonly Piece[], values: Readonly<Record<string, string | undefined>>): Filled {
  const places = pieces.filter((piece) => typeof piece !== 'string');
  const names = (wanted: readonly Place[]) => [...new Set(wanted.map(({ name }) => name))];
  const missing = names(places.filter(({ name }) => values[name] === undefined));
  const unsafe = names(places.filter(({ name, state }) => state === 'fixed' && !isHarmless(values[name] ?? '-x')));
  const barred = unsafe.filter((name) => !missing.includes(name));
  if (missing.length > 0 || barred.length > 0) return { missing, unsafe: barred };
  const text = pieces.map((piece) =>
    typeof piece === 'string' ? piece : quotedAt(piece.state, values[piece.name] ?? ''),
  );
  return { text: text.join('') };
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
