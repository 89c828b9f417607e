import { expect, test } from 'vitest';
import { stepBlocks, stepsIn } from '../../../src/model/runbooks/steps.ts';
import { parseBody } from '../../../src/source/body.ts';

const body = `## When to use it

### Not a step

## Diagnose

Read first.

### Look

\`\`\`sh
df -h {{path}}
\`\`\`

**Expect:** room.

**Next:** [free some](#free-some).

#### A detail

## Mitigate

### Free some

**Destructive:** old files go.

\`\`\`sh
rm -r old
\`\`\`

## Escalate

Call.
`;
const nodes = (text: string) => parseBody(text).children ?? [];

test('steps are the third-level headings of the sections that have steps', () => {
  expect(stepsIn(nodes(body)).map(({ key, ...step }) => step)).toEqual([
    {
      title: 'Look',
      section: 'Diagnose',
      commands: [{ language: 'sh', code: 'df -h {{path}}' }],
      labels: ['expect', 'next'],
    },
    {
      title: 'Free some',
      section: 'Mitigate',
      commands: [{ language: 'sh', code: 'rm -r old' }],
      labels: ['destructive'],
    },
  ]);
});

test('nothing of the page is lost or moved', () => {
  expect(stepBlocks(nodes(body)).flatMap((block) => block.nodes)).toEqual(nodes(body));
});

test('a step’s key changes with its own words and with no others', () => {
  const keys = (text: string) => stepsIn(nodes(text)).map(({ key }) => key);
  const [look, free] = keys(body);
  expect(keys(body.replace('Read first.', 'Read this first.'))).toEqual([look, free]);
  expect(keys(body.replace('rm -r old', 'rm -ri old'))).toEqual([look, expect.not.stringMatching(free ?? '')]);
  expect(keys(body.replace('room.', 'much room.'))).toEqual([expect.not.stringMatching(look ?? ''), free]);
});

test.each([
  ['Wait until 10:30.', 'Wait until 10:45.'],
  ['See [the list](/a/).', 'See [the list](/b/).'],
  ['![The graph](a.png)', '![The graph](b.png)'],
  [':::note\nx\n:::', ':::danger\nx\n:::'],
  ['Ask :dba[them].', 'Ask :dba[us].'],
])('a step’s key tells "%s" from "%s"', (one, other) => {
  const [first] = stepsIn(nodes(`## Diagnose\n\n### Look\n\n${one}\n`));
  const [second] = stepsIn(nodes(`## Diagnose\n\n### Look\n\n${other}\n`));
  expect(first?.key).not.toBe(second?.key);
});

test('a step’s title keeps what stands after a colon', () => {
  expect(stepsIn(nodes('## Diagnose\n\n### Wait until 10:45\n\nx\n')).map(({ title }) => title)).toEqual([
    'Wait until 10:45',
  ]);
});
