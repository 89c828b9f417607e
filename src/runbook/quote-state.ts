/**
 * What a shell makes of a place in a command: `bare` words, words `tight` beside
 * a sign that could give them another meaning, inside `single` or `double`
 * quotes, or `fixed`: a place where no quoting keeps a value apart (a
 * here-document, a comment, arithmetic, or text that another program will read
 * as a program again), so that only harmless characters may go there.
 */
export type QuoteState = 'bare' | 'tight' | 'single' | 'double' | 'fixed';

/** Programs that read their arguments as shell commands again: no quoting of ours survives. */
const rereading = /(^|[\s;|&(])(ssh|eval|watch|su|runuser)\s|(^|[\s/;|&(])(ba|da|z|k)?sh\s+(-\S+\s+)*-\w*c\b/;
/** Programs that read a quoted argument as a program of their own. */
const programs = /(^|[\s;|&(])(psql|mysql|sqlite3|promtool|awk|gawk|sed|jq|yq|perl|python3?|ruby|node|xargs)\s/;

interface Match {
  readonly index: number;
  readonly 0: string;
}

/**
 * The state of a POSIX shell (with Bash's additions) at each of some places.
 *
 * @param script the whole command with its placeholders
 * @param places where the placeholders stand, in order
 */
export function quoteStates(script: string, places: readonly Match[]): QuoteState[] {
  const found = new Map<number, QuoteState>();
  const ends = new Map(places.map((place) => [place.index, place.index + place[0].length]));
  scan(script, ends, (at, state) => found.set(at, state));
  return places.map(({ index, 0: text }) => {
    const state = found.get(index) ?? 'fixed';
    const before = script[index - 1] ?? '';
    const after = script[index + text.length] ?? '';
    if (before === '$' || before === '\\' || rereading.test(script)) return 'fixed';
    // A number before a redirection is a file descriptor, a word before a bracket a function.
    if (state === 'bare' && /[<>(]/.test(after)) return 'tight';
    return state !== 'bare' && programs.test(script) ? 'fixed' : state;
  });
}

type Mode = 'bare' | 'command' | 'parenthesis' | 'double' | 'single' | 'ansi' | 'brace' | 'arithmetic' | 'backtick';

/** Walks through a script as a shell reads it, and tells the state at each place. */
function scan(script: string, ends: ReadonlyMap<number, number>, tell: (at: number, state: QuoteState) => void): void {
  const modes: Mode[] = ['bare'];
  const documents: { word: string; dashed: boolean }[] = [];
  const isUnsure = /\bcase\b/.test(script) && script.includes('$(');
  let at = 0;
  while (at < script.length) {
    const mode = modes.at(-1) ?? 'bare';
    const end = ends.get(at);
    if (end !== undefined) {
      tell(at, isUnsure || modes.includes('backtick') || modes.includes('brace') ? 'fixed' : stateOf(mode));
      at = end;
      continue;
    }
    const rest = script.slice(at);
    const char = rest[0] ?? '';
    if (mode === 'single') {
      if (char === "'") modes.pop();
      at += 1;
    } else if (mode === 'ansi') {
      if (char === "'") modes.pop();
      at += char === '\\' && !ends.has(at + 1) ? 2 : 1;
    } else if (char === '\\') {
      at += ends.has(at + 1) ? 1 : 2;
    } else if (rest.startsWith('$((')) {
      modes.push('arithmetic');
      at += 3;
    } else if (rest.startsWith('$(')) {
      modes.push('command');
      at += 2;
    } else if (rest.startsWith('${') && !ends.has(at + 1)) {
      modes.push('brace');
      at += 2;
    } else if (char === '`') {
      if (mode === 'backtick') modes.pop();
      else modes.push('backtick');
      at += 1;
    } else if (char === '"') {
      if (mode === 'double') modes.pop();
      else modes.push('double');
      at += 1;
    } else if (mode === 'brace') {
      if (char === '}') modes.pop();
      at += 1;
    } else if (mode === 'arithmetic') {
      const closes = rest.startsWith('))');
      if (closes) modes.pop();
      at += closes ? 2 : 1;
    } else if (mode === 'double') {
      at += 1;
    } else if (rest.startsWith("$'")) {
      modes.push('ansi');
      at += 2;
    } else if (char === "'") {
      modes.push('single');
      at += 1;
    } else if (rest.startsWith('((')) {
      modes.push('arithmetic');
      at += 2;
    } else if (char === '(') {
      modes.push('parenthesis');
      at += 1;
    } else if (char === ')') {
      if (mode === 'command' || mode === 'parenthesis') modes.pop();
      at += 1;
    } else if (char === '#' && /^$|[\s;&|()]/.test(script[at - 1] ?? '')) {
      // Places in a comment are never told, and so count as fixed.
      at += /^[^\n]*/.exec(rest)?.[0].length ?? 1;
    } else if (rest.startsWith('<<<')) {
      at += 3;
    } else if (rest.startsWith('<<')) {
      const opening = /^<<(-?)[ \t]*(?:'([^']*)'|"([^"]*)"|\\?([\w.-]+))?/.exec(rest);
      const word = opening?.[2] ?? opening?.[3] ?? opening?.[4];
      if (word !== undefined) documents.push({ word, dashed: opening?.[1] === '-' });
      at += opening?.[0].length ?? 2;
    } else if (char === '\n') {
      at += 1;
      for (const document of documents.splice(0)) at = endOfDocument(script, at, document);
    } else {
      at += 1;
    }
  }
}

function stateOf(mode: Mode): QuoteState {
  if (mode === 'single' || mode === 'double') return mode;
  return mode === 'bare' || mode === 'command' || mode === 'parenthesis' ? 'bare' : 'fixed';
}

/** Where the text of a here-document that begins at an offset is over. */
function endOfDocument(script: string, from: number, { word, dashed }: { word: string; dashed: boolean }): number {
  let at = from;
  while (at < script.length) {
    const newline = script.indexOf('\n', at);
    const end = newline === -1 ? script.length : newline;
    const line = script.slice(at, end);
    at = end + (newline === -1 ? 0 : 1);
    if ((dashed ? line.replace(/^\t+/, '') : line) === word) break;
  }
  return at;
}
