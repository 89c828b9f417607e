import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, shellWord } from '../../../src/runbook/shell.ts';
import { piecesOf } from '../../../src/runbook/template.ts';

/** Anything a person could paste, and much that nobody would: all but NUL, which no argument can hold. */
const values = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'\'"\\$`!;&|<>(){}[]*?~#= \n\tab-/=%@'), minLength: 1 }),
    fc.constantFrom(
      '$(id)',
      '`id`',
      "'; id; '",
      '"',
      '\\',
      '-n',
      '~',
      '{a,b}',
      'if',
      '!',
      'a\nb',
      "it's",
      '*',
      '$HOME',
    ),
  )
  .map((value) => value.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, ''))
  .filter((value) => value !== '');

/** Stands for a command that takes data: it tells how many arguments it got, and which. */
const show = (name: string) => `${name}() { printf '%s\\0' "$#" "$@"; }`;

const shell = (script: string) => {
  execFileSync('bash', ['-n'], { input: script });
  return execFileSync('bash', ['--norc', '--noprofile'], {
    input: script,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
};

const dollar = '$';

/** Puts many values through one shell, since starting one costs more than the rest. */
function wordsThrough(template: string, list: readonly string[]): string[][] {
  const words = list.map((value) => {
    const filled = fill(piecesOf(template, 'sh'), { value });
    if (!('text' in filled)) throw new Error(`not filled: ${JSON.stringify(filled)}`);
    return `${filled.text}\n`;
  });
  const parts = shell([show('ls'), show('kubectl'), ...words].join('\n'))
    .split('\0')
    .slice(0, -1);
  const found: string[][] = [];
  for (let at = 0; at < parts.length; ) {
    const count = Number(parts[at]);
    found.push(parts.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return found;
}

describe('a value in a copied command', () => {
  test('is exactly one word to a real shell, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 20, maxLength: 40 }), (list) => {
        expect(wordsThrough('ls {{value}}', list)).toEqual(list.map((value) => [value]));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['joined to the rest of a path', 'ls /srv/{{value}}.old', (value: string) => [`/srv/${value}.old`]],
    ['joined to a kind', 'kubectl get deployment/{{value}}', (value: string) => ['get', `deployment/${value}`]],
    ['as an option’s value', 'ls --name={{value}} -x', (value: string) => [`--name=${value}`, '-x']],
    ['alone inside double quotes', 'ls "{{value}}"', (value: string) => [value]],
    ['alone inside single quotes', "ls --name='{{value}}'", (value: string) => [`--name=${value}`]],
    ['beside a redirection', 'ls {{value}}>&1', (value: string) => [value]],
    ['twice in one word', 'ls {{value}}{{value}}', (value: string) => [value + value]],
    ['before a filter over two lines', 'ls {{value}} |\n  cat 2>/dev/null', (value: string) => [value]],
    ['after another command', 'true && ls {{value}}; true', (value: string) => [value]],
  ])('is kept apart %s', (_, template, expected) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 20, maxLength: 30 }), (list) => {
        expect(wordsThrough(template, list)).toEqual(list.map((value) => expected(value)));
      }),
      { numRuns: 8 },
    );
  });

  test('is kept apart or refused in any mixture of quotes and signs', () => {
    const inner = fc.constantFrom('x', ' ', '{{value}}', '\\$.', '#', '-', '=', '/');
    const text = fc.array(inner, { maxLength: 4 }).map((parts) => parts.join(''));
    const quoted = fc.oneof(
      text.map((words) => `"${words}"`),
      text.map((words) => `'${words}'`),
      text.map((words) => `"${dollar}(printf '%s.' "${words}" '${words}')"`),
    );
    const bare = fc.constantFrom(
      ...[
        '{{value}}',
        ' {{value}} ',
        '"{{value}}"',
        "'{{value}}'",
        'x',
        ' ',
        '\\"',
        "\\'",
        ' --o={{value}}',
        '/{{value}}',
      ],
      ...[' 2>&1 ', '\\\n', ' >/dev/null', ' | cat', '; ls ', ' && ls ', '# ', '{a,', '}', '~', '$x', '\\'],
    );
    const template = fc
      .array(fc.oneof(bare, quoted), { minLength: 1, maxLength: 6 })
      .map((parts) => `ls ${parts.join('')}`)
      .filter((script) => script.includes('{{value}}'));
    // A word that needs no quotes anywhere stands for the value; what it becomes, the value must become.
    const plain = 'PLAIN';
    let passed = 0;
    fc.assert(
      fc.property(template, values, (words, value) => {
        if (!('text' in fill(piecesOf(words, 'sh'), { value }))) return;
        let asPlain: string[][];
        try {
          asPlain = wordsThrough(words, [plain]);
        } catch {
          // No script at all, such as one with an open quote.
          return;
        }
        passed += 1;
        const expected = asPlain.map((list) => list.map((word) => word.replaceAll(plain, () => value)));
        expect(wordsThrough(words, [value])).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  test('stays bare where that is plainly safe, so that commands stay readable', () => {
    expect(['payments', '/var/log', '10.0.0.0/8', 'a@b.example', 'web-1:9100'].map(shellWord)).toEqual([
      'payments',
      '/var/log',
      '10.0.0.0/8',
      'a@b.example',
      'web-1:9100',
    ]);
  });

  test('is quoted where a shell gives the bare word a meaning', () => {
    expect(['if', '~', 'a=b', '', 'a b'].map(shellWord)).toEqual(["'if'", "'~'", "'a=b'", "''", "'a b'"]);
  });
});
