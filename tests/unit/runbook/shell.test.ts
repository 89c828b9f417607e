import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, isHarmless, shellWord } from '../../../src/runbook/shell.ts';
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
    return `show() { printf '%s\\0' "$#" "$@"; }\n${filled.text}\n`;
  });
  const parts = shell(words.join('\n')).split('\0').slice(0, -1);
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
        expect(wordsThrough('show {{value}}', list)).toEqual(list.map((value) => [value]));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['joined to other words', 'show deployment/{{value}}', (value: string) => [`deployment/${value}`]],
    ['as an option’s value', 'show --name={{value}} -x', (value: string) => [`--name=${value}`, '-x']],
    ['inside double quotes', 'show "a {{value}} b"', (value: string) => [`a ${value} b`]],
    ['inside single quotes', "show 'a {{value}} b'", (value: string) => [`a ${value} b`]],
    [
      'inside quotes inside a command in quotes',
      'show "$(printf \'%s.\' "{{value}}")"',
      (value: string) => [`${value}.`],
    ],
    ['beside a redirection', 'show {{value}}>&1', (value: string) => [value]],
    ['twice in one word', 'show {{value}}{{value}}', (value: string) => [value + value]],
    [
      'in a pipe over two lines',
      "printf '%s' {{value}} |\n  { IFS= read -rd '' got; show \"$got\"; }",
      (value: string) => [value],
    ],
  ])('is kept apart %s', (_, template, expected) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 20, maxLength: 30 }), (list) => {
        expect(wordsThrough(template, list)).toEqual(list.map((value) => expected(value)));
      }),
      { numRuns: 8 },
    );
  });

  test('is kept apart in any mixture of quotes: as a plain word is, so is every value', () => {
    const inner = fc.constantFrom('x', ' ', '{{value}}', '\\$.', '#', '-', '=');
    const text = fc.array(inner, { maxLength: 4 }).map((parts) => parts.join(''));
    const quoted = fc.oneof(
      text.map((words) => `"${words}"`),
      text.map((words) => `'${words}'`),
      text.map((words) => `"${dollar}(printf '%s.' "${words}" '${words}')"`),
      text.map((words) => `"${dollar}(echo "${words}"; echo '${words}')y"`),
    );
    const bare = fc.constantFrom('{{value}}', 'x', ' ', '\\"', "\\'", '--o={{value}}', '<(:)', ' 2>&1 ', '\\\n');
    const template = fc
      .array(fc.oneof(bare, quoted), { minLength: 1, maxLength: 6 })
      .map((parts) => `show ${parts.join('')}`);
    // A word that needs no quotes anywhere stands for the value; what it becomes, the value must become.
    const plain = 'PLAIN';
    fc.assert(
      fc.property(
        template,
        values.filter((value) => !/^\n|\n$/.test(value)),
        (words, value) => {
          const [asPlain] = wordsThrough(words, [plain]);
          const [asValue] = wordsThrough(words, [value]);
          const expected = (asPlain ?? []).map((word) => word.replaceAll(plain, () => value));
          const hasPipeName = (list: readonly string[] = []) => list.some((word) => word.startsWith('/dev/fd/'));
          if (!hasPipeName(asPlain)) expect(asValue).toEqual(expected);
        },
      ),
      { numRuns: 80 },
    );
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

describe('a place where no quoting helps', () => {
  test.each([
    ['a here-document', "psql <<'SQL'\nselect '{{value}}';\nSQL"],
    ['a comment', 'ls # {{value}}'],
    ['arithmetic', 'echo $(( {{value}} + 1 ))'],
    ['after a dollar', `echo ${dollar}{{value}}`],
    ['an expansion', `echo "${dollar}{x:-{{value}}}"`],
    ['backticks', 'echo `ls {{value}}`'],
    ['dollar quotes', "echo $'{{value}}'"],
    ['a command for another host', 'ssh db-1 systemctl restart {{value}}'],
    ['a command for another shell', "sudo bash -c 'rm -r {{value}}'"],
    ['a statement in quotes', 'psql -c "drop table {{value}}"'],
    ['a query in quotes', 'promtool query instant http://p \'up{job="{{value}}"}\''],
  ])('%s takes harmless characters only', (_, template) => {
    const pieces = piecesOf(template, 'sh');
    expect(fill(pieces, { value: 'orders-db.example' })).toEqual({
      text: template.replace('{{value}}', 'orders-db.example'),
    });
    for (const value of ['a b', "a'b", 'a;b', '$(id)', 'a\nSQL', '-rf', 'a--b', 'a)'])
      expect(fill(pieces, { value })).toEqual({ missing: [], unsafe: ['value'] });
  });

  test('never lets a value through that could end a word', () => {
    fc.assert(fc.property(values, (value) => !isHarmless(value) || /^[\w.,/:@%+-]+$/.test(value)));
  });
});

describe('a command with a gap', () => {
  test('names each missing value once and gives no text', () => {
    expect(fill(piecesOf('kubectl -n {{namespace}} get pod {{pod}} -n {{namespace}}', 'sh'), {})).toEqual({
      missing: ['namespace', 'pod'],
      unsafe: [],
    });
  });

  test('of another program takes harmless characters only', () => {
    const query = piecesOf("select '{{value}}'", 'sql');
    expect(fill(query, { value: 'orders' })).toEqual({ text: "select 'orders'" });
    expect(fill(query, { value: "'; drop table orders; --" })).toEqual({ missing: [], unsafe: ['value'] });
  });

  test('of no shell takes values as they are', () => {
    const message = piecesOf('Incident {{name}}: {{effect}}', 'text');
    expect(fill(message, { name: 'INC-204', effect: "orders don't arrive" })).toEqual({
      text: "Incident INC-204: orders don't arrive",
    });
  });
});
