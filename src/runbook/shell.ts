import { words } from '../words/words.ts';
import type { Piece, Place } from './template.ts';

/** Words that a shell gives a meaning of its own where a command may begin. */
const reserved = new Set(
  '! case coproc do done elif else esac fi for function if in select then time until while'.split(' '),
);
const plain = /^[A-Za-z0-9_.,/:@%+-]+$/;
/**
 * What may go where another program may read the value again: nothing that any
 * shell or language gives a meaning, no run of hyphens (a comment in SQL), and
 * in front neither a hyphen (an option) nor an at sign (a file's content).
 */
const harmless = /^(?![-@])(?!.*--)[A-Za-z0-9_.,/:@+-]+$/;

/**
 * A value as one word of a POSIX shell, whatever it holds: as it is where that
 * is plainly safe, else in single quotes.
 */
export function shellWord(value: string): string {
  return plain.test(value) && !reserved.has(value) ? value : singleQuoted(value);
}

/**
 * Why a value cannot go to a place of a command, for the reader, with what to do.
 *
 * @returns undefined where it can
 * @example
 * ```ts
 * reasonAgainst({ name: 'x', state: 'fixed' }, 'a;b'); // 'Not copied: here another program reads x again …'
 * ```
 */
export function reasonAgainst(place: Place, value: string): string | undefined {
  if (place.state !== 'fixed' && place.state !== 'glued') return undefined;
  if (place.state === 'glued' && /^\d+$/.test(value)) {
    return words.runbook.numberBefore(value, place.name);
  }
  const bars = place.bars ?? '';
  if (harmless.test(value) && ![...bars].some((sign) => value.includes(sign))) return undefined;
  const allowed = [...'.,/:@+-_'].filter((sign) => !bars.includes(sign)).join(' ');
  return words.runbook.notSafe(place.name, allowed);
}

/** A value at its place in a command, so that the shell reads exactly the value. */
export function quotedAt(place: Place, value: string): string {
  switch (place.state) {
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
    case 'glued':
      if (reasonAgainst(place, value) !== undefined)
        throw new RangeError('This value cannot be made safe at this place of the command.');
      return value;
    case 'text':
      return value;
  }
}

/** What a reader would copy, or why they cannot: the names without a value, and those whose value would be unsafe. */
export type Filled =
  | { readonly text: string }
  | { readonly missing: string[]; readonly unsafe: readonly { readonly name: string; readonly reason: string }[] };

/**
 * A command with its values.
 *
 * @param values by the parameters' names; only valid ones
 * @returns the text to copy; or the names without a value, and those whose value no quoting makes safe there
 * @example
 * ```ts
 * fill(piecesOf('df -h {{path}}', 'sh'), { path: '/srv/old files' }); // { text: "df -h '/srv/old files'" }
 * ```
 */
export function fill(pieces: readonly Piece[], values: Readonly<Record<string, string | undefined>>): Filled {
  const places = pieces.filter((piece) => typeof piece !== 'string');
  const missing = [...new Set(places.flatMap(({ name }) => (values[name] === undefined ? [name] : [])))];
  const unsafe = new Map<string, string>();
  for (const place of places) {
    const value = values[place.name];
    const reason = value === undefined ? undefined : reasonAgainst(place, value);
    if (reason !== undefined && !unsafe.has(place.name)) unsafe.set(place.name, reason);
  }
  if (missing.length > 0 || unsafe.size > 0)
    return { missing, unsafe: [...unsafe].map(([name, reason]) => ({ name, reason })) };
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : quotedAt(piece, values[piece.name] ?? '')));
  return { text: text.join('') };
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
