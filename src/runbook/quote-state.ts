import { takesData } from './data-commands.ts';
import { simpleCommands } from './simple-commands.ts';

/**
 * What a value may be at a place, and how it is written there.
 *
 * `bare`, `tight` (before a sign that would give a bare number or word another
 * meaning), `single` and `double` (alone within these quotes) take any
 * characters: the command is known to take the argument as data. Everywhere
 * else a value is `fixed`: it may be read again as a program by another shell
 * or language, so that only harmless characters may go there, as they are;
 * `glued` is the same directly before a redirection, where a number would be
 * a file descriptor.
 */
export type QuoteState = 'bare' | 'tight' | 'single' | 'double' | 'fixed' | 'glued';

/** A place with what was found out about it. */
export interface Reading {
  readonly state: QuoteState;
  /** Signs that part the text around the place, and so may not come with its value. */
  readonly bars: string;
}

interface Match {
  readonly index: number;
  readonly 0: string;
}

/**
 * What a shell, and whatever the command hands its arguments to, would make of
 * a value at each of some places. Any characters are allowed only where the
 * whole script is understood and the command is in the table of those that
 * take data (`data-commands.ts`).
 *
 * @param script the whole command with its placeholders
 * @param places where the placeholders stand, in order
 * @example
 * ```ts
 * const script = 'df {{path}}; ssh db-1 df {{path}}';
 * quoteStates(script, [...script.matchAll(/\{\{path\}\}/g)]).map(({ state }) => state); // ['bare', 'fixed']
 * ```
 */
export function quoteStates(script: string, places: readonly Match[]): Reading[] {
  const ends = new Map(places.map((place) => [place.index, place.index + place[0].length]));
  const open = new Map<number, QuoteState>();
  for (const pipeline of simpleCommands(script, ends) ?? []) {
    for (const [stage, { words }] of pipeline.entries()) {
      for (const { at, quote } of words.flatMap((word) => word.places))
        if (takesData(pipeline, stage, at)) open.set(at, quote === 'none' ? 'bare' : quote);
    }
  }
  return places.map(({ index, 0: { length } }) => {
    const isBeforeSign = /[<>(]/.test(script[index + length] ?? '');
    const state = open.get(index);
    if (state !== undefined) return { state: state === 'bare' && isBeforeSign ? 'tight' : state, bars: '' };
    return { state: isBeforeSign ? 'glued' : 'fixed', bars: barsAt(script, index, index + length) };
  });
}

/**
 * A value between two slashes (or other signs that part texts) must not bring
 * one of its own: in `sed "s/a/{{x}}/g"` it would begin another part of the
 * program.
 */
function barsAt(script: string, from: number, to: number): string {
  const words = script.matchAll(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|\S)+/g);
  const word = [...words].find((match) => match.index <= from && match.index + match[0].length >= to);
  if (!word) return '';
  const before = script.slice(word.index, from).replaceAll(/\b[a-z]+:\/\//g, '');
  const after = script.slice(to, word.index + word[0].length);
  return [...',/:@+'].filter((sign) => before.includes(sign) && after.includes(sign)).join('');
}
