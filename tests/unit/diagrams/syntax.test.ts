import { describe, expect, test } from 'vitest';
import { looksLikeAsciiDiagram } from '../../../src/checks/diagrams/ascii.ts';
import { diagramErrors } from '../../../src/diagrams/syntax.ts';
import { gallery } from './gallery.ts';

test.each(gallery.map(({ title, source }) => [title, source]))('finds nothing wrong with “%s”', async (_, source) => {
  expect(await diagramErrors(source)).toEqual([]);
});

test.each([
  ['a bracket left open', 'flowchart TD\n  a[One --> b\n', 2, 'Unexpected end of the line: expected “]”'],
  ['an unknown type', '\n\nflowchrt TD\n  a --> b', 3, 'Unexpected “flowchrt TD”: expected the type of the diagram'],
  ['a message without text', 'sequenceDiagram\n  A->>B hello\n', 2, 'expected “: text”'],
  ['a value that is no number', 'pie\n  "a" : x\n', 2, 'Unexpected “x”'],
  ['a relation that is not finished', 'erDiagram\n  A ||--o B : x\n', 2, 'Unexpected “o”'],
  [
    'a block that is not closed',
    'sequenceDiagram\n  loop x\n  A->>B: hi\n',
    2,
    'The block `loop` that begins here has no end',
  ],
  ['bytes that leave a gap', 'packet\n  0-15: "a"\n  32-47: "b"\n', 3, 'not contiguous'],
  [
    'a parent that does not exist',
    'architecture-beta\n  service x(server)[X] in nowhere\n',
    2,
    'parent does not exist',
  ],
  ['nothing at all', '  \n', 1, 'The diagram is empty.'],
])('names the line of %s', async (_, source, line, message) => {
  expect(await diagramErrors(source)).toMatchObject([{ line, message: expect.stringContaining(message) }]);
});

describe('the commonest slips are told as what they are, all at once, with the line as it should be', () => {
  test.each([
    [
      'brackets in a label',
      'flowchart TD\n  A[Plan] --> B[Provisioner (Terraform + Helm)]\n  B --> C[Host (new)]\n',
      ['  A[Plan] --> B["Provisioner (Terraform + Helm)"]', '  B --> C["Host (new)"]'],
      'Put the label in quotes: `"Provisioner (Terraform + Helm)"`.',
    ],
    [
      'in every shape',
      'flowchart TD\n  A(f(x)) --> B{is it (really)?}\n  C([a [1]]) --> D[(disk (full))]\n',
      ['  A("f(x)") --> B{"is it (really)?"}', '  C(["a [1]"]) --> D[("disk (full)")]'],
      'in quotes',
    ],
    [
      'quotes and bars',
      'flowchart TD\n  A[say "hi" now] --> B[a | b]\n',
      ['  A["say #quot;hi#quot; now"] --> B["a | b"]'],
      'in quotes',
    ],
    ['at a link', 'flowchart TD\n  A -->|yes (maybe)| B\n', ['  A -->|"yes (maybe)"| B'], 'in quotes'],
    [
      'in the title of a group',
      'flowchart TD\n  subgraph Env (per tenant)\n  a\n  end\n',
      ['  subgraph "Env (per tenant)"'],
      'Put the title in quotes',
    ],
    ['a path', 'flowchart LR\n  A[/api/v1] --> B\n', ['  A["/api/v1"] --> B'], 'in quotes'],
    [
      'a node named end',
      'flowchart TD\n  start --> end\n  end --> x\n',
      ['  start --> End', '  End --> x'],
      'Write `End`.',
    ],
    ['two slips on one line', 'flowchart TD\n  A[x (1)] --> end\n', ['  A["x (1)"] --> End'], 'in quotes'],
    ['an arrow of one hyphen', 'flowchart TD\n  a -> b\n', ['  a --> b'], 'Write `-->`'],
    [
      'a name with a blank',
      'flowchart LR\n  On call --> Lead\n',
      ['  On_call[On call] --> Lead'],
      '`On_call[On call]`',
    ],
    ['a comment with a hash', 'flowchart LR\n  # why\n  a --> b\n', ['  %% why'], 'Write `%%` before it.'],
    ['a direction in lower case', 'flowchart lr\n  a --> b\n', ['flowchart LR'], '`LR` for left to right'],
    ['a semicolon in a message', 'sequenceDiagram\n  A->>B: one; two\n', ['  A->>B: one#59; two'], '`#59;`'],
    ['a label without quotes', 'pie\n  up : 3\n', ['  "up" : 3'], '`"up"`'],
  ])('%s', async (_, source, mended, advice) => {
    const found = await diagramErrors(source);
    expect(found.map((error) => error.mended)).toEqual(mended);
    expect(found[0]?.advice).toContain(advice);
    const lines = source.split('\n');
    for (const { line, mended: text } of found) lines[line - 1] = text ?? '';
    expect(await diagramErrors(lines.join('\n'))).toEqual([]);
  });

  test('what would become two things when mended is left to the writer', async () => {
    const found = await diagramErrors('sequenceDiagram\n  participant end\n  A->>end: hi\n');
    expect(found).toMatchObject([{ line: 3, advice: 'Write `End` wherever it stands.' }]);
    expect(found[0]?.mended).toBeUndefined();
  });
});

describe('lines are those of the writer', () => {
  const broken = 'sequenceDiagram\n  A->>B hello';
  test.each([
    ['comments before it', `%% one\n%% two\n${broken}`, 4],
    ['comments and blank lines within', 'sequenceDiagram\n  A->>B: hi\n\n  %% why\n\n  A->>B hello', 6],
    ['frontmatter', `---\ntitle: Hello\n---\n${broken}`, 5],
    ['a directive over several lines', `%%{init: {\n  "fontSize": 20\n}}%%\n${broken}`, 5],
    ['all of them', `---\ntitle: Hello\n---\n%% one\n\n%%{init: {\n}}%%\n%% two\n${broken}`, 10],
  ])('after %s', async (_, source, line) => {
    expect((await diagramErrors(source))[0]?.line).toBe(line);
  });
});

test.each([
  ['boxes and an arrow', '+----+     +----+\n| a  |---->| b  |\n+----+     +----+'],
  ['boxes of line characters', '┌───┐\n│ x │\n└───┘'],
  ['steps below each other', '  request\n  |\n  v\n  cache --> answer\n  miss --> store'],
  ['names in brackets', '[a] --> [b]\n[b] --> [c]'],
])('%s look like a diagram', (_, code) => {
  expect(looksLikeAsciiDiagram(code)).toBe(true);
});

test.each([
  ['output of a command', 'NAME   READY\nweb-1  1/1\nweb-2  0/1'],
  ['a list of folders', 'content/\n├── roles\n│   └── sre.mdx\n└── guides'],
  ['a table of a database client', '+----+-------+\n| id | state |\n+----+-------+\n|  1 | open  |\n+----+-------+'],
  ['a Markdown table', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['a pipe of commands', 'ps aux | sort | head\ncat log | grep error | wc -l'],
  ['a change', '--- a/file\n+++ b/file\n-old\n+new'],
  ['nothing', ''],
])('%s does not', (_, code) => {
  expect(looksLikeAsciiDiagram(code)).toBe(false);
});
