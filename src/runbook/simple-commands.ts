/** A word of a command as it was written. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Its text without quotes; each place of a value is one `hole`. */
  readonly text: string;
  readonly places: readonly PlaceInWord[];
}

export interface PlaceInWord {
  /** Where the place begins in the script. */
  readonly at: number;
  readonly quote: 'none' | 'single' | 'double';
  /** Whether its quotes hold nothing else. */
  readonly isAlone: boolean;
}

/** A command with its arguments, as far as the next `|`, `;`, `&` or line end. */
export interface SimpleCommand {
  readonly words: readonly Word[];
  readonly redirections: readonly { readonly operator: string; readonly target: Word | undefined }[];
}

/** Stands for a value in the text of a word. */
export const hole = '\0';

/** Words that begin something other than a simple command. */
const compound = new Set(
  '! { } [[ ]] (( case coproc do done elif else esac fi for function if in select then time until while'.split(' '),
);
/** Built-in commands after which other words may mean something else. */
const changing = new Set('. alias builtin enable eval exec hash shopt source trap unalias'.split(' '));

const operators = /^(?:\|\||&&|;|\||&(?!>))/;
const redirection = /^(?:\d*(?:<<<|>>|<>|>\||[<>]&|[<>])|&>>?)/;

/**
 * The pipelines of a script that is nothing but simple commands in a row, each
 * pipeline a list of commands.
 *
 * @param script the whole script with its placeholders
 * @param ends where each placeholder that begins at an offset ends
 * @returns undefined for a script with anything else in it: groups, loops,
 *   substitutions, here-documents, functions, an unclosed quote
 * @example
 * ```ts
 * simpleCommands('df -h {{path}} | tail -n 1', new Map([[6, 14]]));
 * // one pipeline of two commands; the third word of the first holds a place
 * ```
 */
export function simpleCommands(script: string, ends: ReadonlyMap<number, number>): SimpleCommand[][] | undefined {
  const pipelines: Building[][] = [[emptyCommand()]];
  const command = () => pipelines.at(-1)?.at(-1) ?? emptyCommand();
  let at = 0;
  while (at < script.length) {
    const rest = script.slice(at);
    const blank = /^(?:[ \t]|\\\n)+/.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      at += blank;
      continue;
    }
    if (rest[0] === '#') {
      at += /^[^\n]*/.exec(rest)?.[0].length ?? 1;
      continue;
    }
    // After a pipe or a list operator a line end only continues.
    if (rest[0] === '\n') {
      if (command().words.length > 0) pipelines.push([emptyCommand()]);
      at += 1;
      continue;
    }
    const redirects = redirection.exec(rest)?.[0];
    if (redirects !== undefined) {
      const gap = /^[ \t]*/.exec(rest.slice(redirects.length))?.[0].length ?? 0;
      const target = readWord(script, at + redirects.length + gap, ends);
      if (!target || rest.startsWith('<(') || rest.startsWith('>(') || /^\d*<<(?!<)/.test(rest)) return undefined;
      command().redirections.push({ operator: redirects, target });
      at = target.end;
      continue;
    }
    const operator = operators.exec(rest)?.[0];
    if (operator !== undefined) {
      if (operator === '|') pipelines.at(-1)?.push(emptyCommand());
      else pipelines.push([emptyCommand()]);
      at += operator.length + (operator === '|' && rest[1] === '&' ? 1 : 0);
      continue;
    }
    const word = readWord(script, at, ends);
    if (!word) return undefined;
    const isFirst = command().words.length === 0;
    if (isFirst && (compound.has(word.text) || changing.has(word.text))) return undefined;
    command().words.push(word);
    at = word.end;
  }
  return pipelines;
}

interface Building {
  readonly words: Word[];
  readonly redirections: { readonly operator: string; readonly target: Word | undefined }[];
}
const emptyCommand = (): Building => ({ words: [], redirections: [] });

/** One word from an offset; undefined where it is empty, unclosed, or holds something that a shell would run. */
function readWord(script: string, start: number, ends: ReadonlyMap<number, number>): Word | undefined {
  const places: { at: number; quote: PlaceInWord['quote']; isAlone: boolean }[] = [];
  let text = '';
  let at = start;
  while (at < script.length) {
    const end = ends.get(at);
    const char = script[at] ?? '';
    if (end !== undefined) {
      places.push({ at, quote: 'none', isAlone: true });
      text += hole;
      at = end;
    } else if (char === '\\') {
      if (ends.has(at + 1)) return undefined;
      text += script.slice(at + 1, at + 2).replace('\n', '');
      at += 2;
    } else if (char === "'" || char === '"') {
      const quoted = readQuoted(script, at, ends);
      if (!quoted) return undefined;
      places.push(...quoted.places);
      text += quoted.text;
      at = quoted.end;
    } else if (char === '`' || char === '(' || char === ')' || /^\$[^\w\s]/.test(script.slice(at, at + 2))) {
      return undefined;
    } else if (char === '$' && ends.has(at + 1)) return undefined;
    else if (/[\s|&;<>]/.test(char)) break;
    else {
      text += char;
      at += 1;
    }
  }
  return at > start ? { start, end: at, text, places } : undefined;
}

/** A part of a word in quotes, which begins with the quote itself. */
function readQuoted(script: string, start: number, ends: ReadonlyMap<number, number>) {
  const quote = script[start] === "'" ? 'single' : 'double';
  const sign = script[start] ?? '';
  const at: number[] = [];
  let text = '';
  let next = start + 1;
  while (next < script.length && script[next] !== sign) {
    const end = ends.get(next);
    if (end !== undefined) {
      at.push(next);
      text += hole;
      next = end;
    } else if (quote === 'double' && /^(?:`|\$[({'"]|\$$)/.test(script.slice(next, next + 2))) {
      return undefined;
    } else if (quote === 'double' && (script[next] === '\\' || script[next] === '$') && ends.has(next + 1)) {
      return undefined;
    } else {
      const length = quote === 'double' && script[next] === '\\' ? 2 : 1;
      text += script.slice(next, next + length);
      next += length;
    }
  }
  if (next >= script.length) return undefined;
  return { text, end: next + 1, places: at.map((place) => ({ at: place, quote, isAlone: text === hole }) as const) };
}
