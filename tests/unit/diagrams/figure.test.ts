import { expect, test } from 'vitest';
import { report } from '../../../src/diagrams/draw-all.ts';
import { diagramsOfPage } from '../../../src/diagrams/fence.ts';
import { diagramMarkup } from '../../../src/diagrams/markup.ts';
import { diagramSettings } from '../../../src/diagrams/settings.ts';
import { parseBody, walk } from '../../../src/source/body.ts';

const page = `# Page

\`\`\`mermaid title="First" description='Said "so"'
flowchart LR
  a --> b
\`\`\`

> \`\`\`mermaid
> flowchart LR
>   a --> b
> \`\`\`

\`\`\`\`text
\`\`\`mermaid
not a diagram, but how to write one
\`\`\`
\`\`\`\`

\`\`\`sh
echo hello
\`\`\`
`;

async function compile(source: string, browser = true) {
  const { root, undrawn } = await diagramMarkup(parseBody(source), 'content/a.mdx', { browser });
  const code = [...walk(root)].map(({ value = '' }) => value).join('\n');
  return { code, undrawn };
}

test('finds the diagrams of a page wherever they stand, and nothing that only looks like one', () => {
  expect(diagramsOfPage(page)).toEqual([
    { source: 'flowchart LR\n  a --> b', title: 'First', description: 'Said "so"' },
    { source: 'flowchart LR\n  a --> b', title: undefined, description: undefined },
  ]);
});

test('a block becomes a figure with its title, a frame that takes the keyboard, and its text', async () => {
  const { code, undrawn } = await compile(page);
  expect(undrawn).toEqual([]);
  expect(code.match(/<svg /g)).toHaveLength(2);
  expect(code).toContain('<span class="diagram-title">First</span>');
  expect(code).toMatch(/<div class="diagram-frame" tabindex="0" role="group" aria-label="[^"]+"/);
  expect(code).toContain('<summary>Diagram as text</summary>');
  expect(code).toContain('a --&gt; b');
  const ids = [...code.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(code).toContain('not a diagram, but how to write one');
});

test('without a drawing the text is shown, and the reason is told', async () => {
  const { code, undrawn } = await compile(
    '```mermaid title="Never drawn"\nflowchart LR\n  never --> drawn\n```\n',
    false,
  );
  expect(code).not.toContain('<svg');
  expect(code).toContain('never --&gt; drawn');
  expect(report(undrawn)).toBe(
    [
      'One diagram could not be drawn; the page shows its text instead.',
      '  content/a.mdx: “Never drawn”',
      'It is not in the cache, and no browser was to be started.',
    ].join('\n'),
  );
});

test('a build is strict when asked to be, and in CI', () => {
  expect(diagramSettings({})).toEqual({ browser: true, strict: false });
  expect(diagramSettings({ CI: 'true' })).toEqual({ browser: true, strict: true });
  expect(diagramSettings({ CI: 'true', WATCHBOOK_STRICT: '0' })).toEqual({ browser: true, strict: false });
  expect(diagramSettings({ WATCHBOOK_STRICT: '1', WATCHBOOK_NO_BROWSER: '1' })).toEqual({
    browser: false,
    strict: true,
  });
});
