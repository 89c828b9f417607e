/** What a value must look like, from the regular expression of a writer. */
export interface ValuePattern {
  /** Whether the whole value fits. */
  matches(value: string): boolean;
}

/** The longest value that is looked at, in UTF-16 units; a longer one never fits. */
export const longestValue = 2000;
const longestPattern = 500;
const mostSteps = 4000;

type Part =
  | { readonly kind: 'character'; readonly fits: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number };

/** One step of a program: take a character that fits, or go on at other places. */
type Step = { readonly fits: number } | { readonly next: number[] };

/**
 * Reads a pattern in the part of JavaScript's regular expressions that can be
 * matched in time that grows with the value alone: characters, classes,
 * groups, alternatives and counts, without looking around or back. It is not
 * given to the browser's own engine, which tries every way to divide a value:
 * `(a+)+b` would keep it busy for years. All ways are followed at once instead
 * (Ken Thompson, "Regular Expression Search Algorithm", 1968).
 *
 * @returns the pattern; where it is none, a text that begins with "expected"
 * @example valuePattern('[a-z]+') // { matches }
 * @example valuePattern('(?=a)b') // 'expected a pattern that does not look around …'
 */
export function valuePattern(source: string): ValuePattern | string {
  if (source.length > longestPattern) return `expected at most ${longestPattern} characters`;
  try {
    // What is read below is a part of the browser's grammar: what that cannot read is none.
    new RegExp(source, 'u');
    const reader = new Reader(source);
    const program = programOf(reader.whole());
    return { matches: (value) => value.length <= longestValue && runs(program, reader.characters, value) };
  } catch (error) {
    if (error instanceof PatternFault) return error.message;
    if (error instanceof SyntaxError) return 'expected a regular expression';
    throw error;
  }
}

class PatternFault extends Error {}

const atom =
  /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|[pP]\{[^}]*\}|[^1-9bBkuxcpP])|[^\\^$*+?{}()|[\]])/su;
const count = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/;

class Reader {
  /** What a character of a value may be, each once: a count repeats the same. */
  readonly characters: RegExp[] = [];
  readonly #known = new Map<string, number>();
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): Part {
    return this.#either(true);
  }

  get #rest(): string {
    return this.#source.slice(this.#at);
  }

  #either(outermost: boolean): Part {
    const parts = [this.#sequence(outermost)];
    while (this.#rest.startsWith('|')) {
      this.#at += 1;
      parts.push(this.#sequence(outermost));
    }
    return { kind: 'either', parts };
  }

  #sequence(outermost: boolean): Part {
    const parts: Part[] = [];
    // At the ends they say nothing: the whole value is matched in any case.
    if (outermost && this.#rest.startsWith('^')) this.#at += 1;
    while (this.#rest !== '' && !/^[|)]/.test(this.#rest)) {
      if (outermost && /^\$(?:\||$)/.test(this.#rest)) this.#at += 1;
      else parts.push(this.#counted(this.#term()));
    }
    return { kind: 'sequence', parts };
  }

  #term(): Part {
    if (this.#rest.startsWith('(')) return this.#group();
    const [found] = atom.exec(this.#rest) ?? [];
    if (found === undefined)
      throw new PatternFault('expected a pattern without `\\b`, `\\1`, or `^` and `$` in its middle');
    this.#at += found.length;
    const place = this.#known.get(found) ?? this.characters.push(new RegExp(`^${found}$`, 'u')) - 1;
    this.#known.set(found, place);
    return { kind: 'character', fits: place };
  }

  #group(): Part {
    const [open = ''] = /^\((?:\?:|\?<[a-zA-Z]\w*>)?/.exec(this.#rest) ?? [];
    this.#at += open.length;
    if (this.#rest.startsWith('?'))
      throw new PatternFault(
        'expected a pattern that does not look around or set flags: no `(?=`, `(?!`, `(?<=`, `(?i:`',
      );
    const part = this.#either(false);
    this.#at += 1;
    return part;
  }

  #counted(part: Part): Part {
    const [all, sign, least, comma, most] = count.exec(this.#rest) ?? [];
    if (all === undefined) return part;
    this.#at += all.length;
    if (sign)
      return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const min = Number(least);
    const max = comma === undefined ? min : most ? Number(most) : Number.POSITIVE_INFINITY;
    return { kind: 'repeat', part, min, max };
  }
}

/** The steps for a part, one after the other; whoever comes behind the last has matched. */
function programOf(whole: Part): Step[] {
  const steps: Step[] = [];
  let written = 0;
  const fork = (): number[] => {
    const next: number[] = [];
    steps.push({ next });
    return next;
  };
  const write = (part: Part): void => {
    written += 1;
    if (written > mostSteps) throw new PatternFault('expected a pattern with smaller counts');
    switch (part.kind) {
      case 'character':
        steps.push({ fits: part.fits });
        break;
      case 'sequence':
        for (const one of part.parts) write(one);
        break;
      case 'either':
        writeEither(part.parts);
        break;
      case 'repeat':
        for (let times = 0; times < part.min; times += 1) write(part.part);
        if (part.max === Number.POSITIVE_INFINITY) {
          const begin = steps.length;
          const ways = fork();
          write(part.part);
          fork().push(begin);
          ways.push(begin + 1, steps.length);
        } else writeUpTo(part.part, part.max - part.min);
    }
  };
  const writeEither = (parts: readonly Part[]): void => {
    const ends: number[][] = [];
    for (const [index, part] of parts.entries()) {
      const ways = index < parts.length - 1 ? fork() : undefined;
      ways?.push(steps.length);
      write(part);
      if (!ways) break;
      ends.push(fork());
      ways.push(steps.length);
    }
    for (const end of ends) end.push(steps.length);
  };
  const writeUpTo = (part: Part, times: number): void => {
    const ways: number[][] = [];
    for (let time = 0; time < times; time += 1) {
      const way = fork();
      way.push(steps.length);
      ways.push(way);
      write(part);
    }
    for (const way of ways) way.push(steps.length);
  };
  write(whole);
  return steps;
}

/** Follows all ways through the program at once: as many looks as steps for each character, and no more. */
function runs(program: readonly Step[], characters: readonly RegExp[], value: string): boolean {
  const onwards = (places: readonly number[]): Set<number> => {
    const reached = new Set<number>();
    const open = [...places];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (reached.has(place)) continue;
      reached.add(place);
      const step = program[place];
      if (step && 'next' in step) open.push(...step.next);
    }
    return reached;
  };
  let reached = onwards([0]);
  for (const character of value) {
    const fitting = characters.map((fits) => fits.test(character));
    const taken: number[] = [];
    for (const place of reached) {
      const step = program[place];
      if (step && 'fits' in step && fitting[step.fits]) taken.push(place + 1);
    }
    if (taken.length === 0) return false;
    reached = onwards(taken);
  }
  return reached.has(program.length);
}
