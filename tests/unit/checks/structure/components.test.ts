import { expect, test } from 'vitest';
import { stepsIn } from '../../../../src/model/runbooks/steps.ts';
import { parseBody } from '../../../../src/source/body.ts';
import { findingsIn } from '../check-example.ts';

const step = (tab: string, label = 'Machine') => `## Mitigate

### Free the disk

<Tabs>
  <Tab label="${label}">

  ${tab}

  \`\`\`sh
  rm -rf /var/tmp/old
  \`\`\`

  </Tab>
  <Tab label="Cluster">Ask for more.</Tab>
</Tabs>

**Expect:** no message.

**Next:** look again.

## Verify

It is free.

## Undo

Nothing to undo.
`;
const said = async (body: string) =>
  (await findingsIn({ file: 'content/runbooks/a.mdx', text: `---\ntitle: A\n---\n\n${body}` }))
    .filter(({ rule }) => /^(step-|spelling|code-|parameter-)/.test(rule))
    .map(({ rule, line, column }) => `${rule} ${line}:${column}`);

test('a command in a tab is looked at like any other of its step; a warning there is not seen by all', async () => {
  expect(await said(step('Careful.'))).toEqual(['step-danger 15:3']);
  expect(await said(step('**Destructive:** what is old goes.'))).toEqual(['step-danger 15:3']);
  expect(await said(step('Careful.').replace('<Tabs>', '**Destructive:** what is old goes.\n\n<Tabs>'))).toEqual([]);
});

test('what a reader sees of an attribute is spelt right', async () => {
  expect(await said('<Details summary="Why it is sloow">\n\nText.\n\n</Details>\n')).toEqual(['spelling 5:29']);
});

test('a step is another one once a label of its tabs is another', () => {
  const key = (label: string) => stepsIn(parseBody(step('Careful.', label)).children ?? [])[0]?.key;
  expect(key('Machine')).toBe(key('Machine'));
  expect(key('Machine')).not.toBe(key('Host'));
});
