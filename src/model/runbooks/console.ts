/** A stretch of a recorded session: the prompt, what was typed after it, or what came back. Together they are the text. */
export interface ConsolePart {
  readonly kind: 'prompt' | 'command' | 'output';
  readonly text: string;
}

/** `$ `, `% `, `me@host:~/logs$ `, `[root@host ~]# `, also behind `(venv) `. */
const prompt = /^(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[^\s\]$#%]+(?: [^\s\]$#%]+)?\]? ?[$#%]|[$%])(?: |$)/;
/** A bare `# ` is the prompt of root only where no other prompt is: else it begins a comment. */
const rootPrompt = /^#(?: |$)/;
const continuation = /^> ?/;

/**
 * Takes a recorded session apart. Only what follows a prompt is a command;
 * lines that a shell would still wait for belong to it, with or without their
 * `> `. All else is output.
 *
 * @param text of a `console` block
 * @example
 * consoleParts('$ uptime\n up 3 days'); // prompt "$ ", command "uptime", output "\n up 3 days"
 */
export function consoleParts(text: string): ConsolePart[] {
  const lines = text.split('\n');
  const pattern = lines.some((line) => prompt.test(line)) ? prompt : rootPrompt;
  const parts: { kind: ConsolePart['kind']; text: string }[] = [];
  let command: string | undefined;
  for (const [index, line] of lines.entries()) {
    const newline = index === lines.length - 1 ? '' : '\n';
    const goesOn = command !== undefined && isUnfinished(command);
    const [mark = ''] = (goesOn ? continuation : pattern).exec(line) ?? [];
    if (!goesOn && mark === '') {
      command = undefined;
      parts.push({ kind: 'output', text: line + newline });
      continue;
    }
    const typed = line.slice(mark.length);
    command = goesOn ? `${command}\n${typed}` : typed;
    if (mark !== '') parts.push({ kind: 'prompt', text: mark });
    parts.push({ kind: 'command', text: typed + newline });
  }
  return joined(parts);
}

/** Neighbours of one kind as one. The line break after the last command is no part of it: pasted, it would run it. */
function joined(parts: readonly { kind: ConsolePart['kind']; text: string }[]): ConsolePart[] {
  const last = parts.findLastIndex(({ kind }) => kind === 'command');
  const result: { kind: ConsolePart['kind']; text: string }[] = [];
  const add = (kind: ConsolePart['kind'], text: string) => {
    if (text === '') return;
    const before = result.at(-1);
    if (before?.kind === kind && kind === 'output') before.text += text;
    else result.push({ kind, text });
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isLast = index === last && text.endsWith('\n');
    add(kind, isLast ? text.slice(0, -1) : text);
    if (isLast) add('output', '\n');
  }
  return result;
}

/** What was typed in a session, command after command; empty where it has no prompt. */
export function commandsIn(text: string): string {
  return consoleParts(text)
    .flatMap(({ kind, text: part }) => (kind === 'command' ? [part] : []))
    .join('');
}

/** The session with all but its commands blanked out, so that lines and columns stay. */
export function onlyCommands(text: string): string {
  return consoleParts(text)
    .map(({ kind, text: part }) => (kind === 'command' ? part : part.replace(/[^\n]/g, ' ')))
    .join('');
}

/** The prompt that a line begins with, other than a bare `#`. */
export function promptOf(line: string): string | undefined {
  return prompt.exec(line)?.[0];
}

/** Whether a shell would wait for another line. */
function isUnfinished(command: string): boolean {
  const document = /<<-?\s*(?:'([^']+)'|"([^"]+)"|\\?([\w.-]+))/.exec(command);
  if (document && !command.includes('<<<')) {
    const word = document[1] ?? document[2] ?? document[3] ?? '';
    return !command
      .slice(document.index)
      .split('\n')
      .slice(1)
      .some((line) => line.trim() === word);
  }
  let quote = '';
  for (let at = 0; at < command.length; at += 1) {
    const sign = command[at] ?? '';
    if (sign === '\\' && quote !== "'") {
      if (at === command.length - 1) return true;
      at += 1;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#' && /^$|\s/.test(command[at - 1] ?? ''))
      at = (command.indexOf('\n', at) + 1 || command.length + 1) - 1;
  }
  const opened = command.match(/(?:^|[;&|\n]\s*)(?:for|while|until|if|case)\b/g)?.length ?? 0;
  const closed = command.match(/(?:^|[;\s])(?:done|fi|esac)(?=$|[\s;|&>)])/g)?.length ?? 0;
  return quote !== '' || opened > closed || /(?:\||&&|\|\||\{)\s*$/.test(command);
}
