import { spawn } from 'node:child_process';
import type { LineMessage } from '../checks/tools.ts';

/**
 * Asks `bash -n`, which reads and runs nothing, about many scripts.
 *
 * Scripts are read in bulk, each in braces of its own. Between them stands a
 * line that is a command to a shell that has finished the script before it and
 * an error to one still inside a quotation. Only where the bulk is not clean,
 * and for scripts that could hide in it, is a script read alone.
 *
 * @returns for each script its first error, or undefined; undefined for all where there is no bash
 */
export async function shellErrors(scripts: readonly string[]): Promise<readonly (LineMessage | undefined)[]> {
  const answers = new Map<string, LineMessage | undefined>();
  const distinct = [...new Set(scripts)];
  await search(
    distinct.filter((script) => !couldHide(script)),
    answers,
  );
  for (const script of distinct) if (couldHide(script)) answers.set(script, await alone(script));
  return scripts.map((script) => answers.get(script));
}

/** Here-documents may swallow what follows; a brace at the start of a line may close ours. */
const couldHide = (script: string) => /<<|^\s*[})]|^\s*(?:esac|fi|done)\b/m.test(script) && !isBalanced(script);

/** Loops and conditions that are opened in the same script are the ordinary case. */
function isBalanced(script: string): boolean {
  for (const [, delimiter] of script.matchAll(/<<-?\s*\\?["']?(\w+)/g)) {
    if (!new RegExp(`^\\t*${delimiter}$`, 'm').test(script)) return false;
  }
  const pairs = [
    [/\bif\b/g, /\bfi\b/g],
    [/\bdo\b/g, /\bdone\b/g],
    [/\bcase\b/g, /\besac\b/g],
    [/\{/g, /\}/g],
    [/\(/g, /\)/g],
  ] as const;
  return pairs.every(([open, close]) => (script.match(open)?.length ?? 0) >= (script.match(close)?.length ?? 0));
}

async function search(scripts: readonly string[], answers: Map<string, LineMessage | undefined>): Promise<void> {
  const [only] = scripts;
  if (only === undefined) return;
  if (scripts.length === 1) {
    answers.set(only, await alone(only));
    return;
  }
  const bulk = scripts.map((script) => `{\n:\n${script}\n\n}\n: ')' ")"\n`).join('');
  if ((await read(bulk)) === '') return;
  const middle = Math.ceil(scripts.length / 2);
  await search(scripts.slice(0, middle), answers);
  await search(scripts.slice(middle), answers);
}

async function alone(script: string): Promise<LineMessage | undefined> {
  if (script.trim() === '') return undefined;
  const complaint = await read(`${script}\n`);
  for (const line of complaint.split('\n')) {
    const [, number, message] = /line (\d+): (.*)$/.exec(line) ?? [];
    if (number && message)
      return {
        line: Number(number),
        message: message
          .replace(/^syntax error: /, '')
          .replaceAll('`', '‘')
          .replaceAll("'", '’'),
      };
  }
  return undefined;
}

/** What bash has to say; nothing where there is no bash to ask. */
function read(script: string): Promise<string> {
  return new Promise((resolve) => {
    const bash = spawn('bash', ['-n'], {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    let said = '';
    bash.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    bash.on('error', () => resolve(''));
    bash.on('close', () => resolve(said.trim()));
    bash.stdin.on('error', () => {});
    bash.stdin.end(script);
  });
}
