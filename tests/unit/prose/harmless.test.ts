import { defineMdastPlugin } from 'satteri';
import { expect, test } from 'vitest';
import { metaWords } from '../../../src/prose/code-meta.ts';
import { rendered } from './rendered.ts';

/** What the shell is given of a body, whatever the check says of it: as in a build by force. */
async function givenToShell(body: string) {
  const metas: string[] = [];
  const attributes: unknown[] = [];
  const spy = defineMdastPlugin({
    name: 'spy',
    code: (node) => void metas.push(node.meta ?? ''),
    containerDirective: (node) => {
      attributes.push(node.attributes);
      return { type: 'blockquote', children: node.children };
    },
  });
  const html = await rendered('content/guides/a.mdx', body, { shell: { mdastPlugins: [spy], hastPlugins: [] } });
  return { metas, attributes, html };
}

test.each([
  '/(a+)+b/',
  '{1-99999999999}',
  '{2}',
  '{0}',
  '{2-1}',
  '{1',
  'ins=/(a+)+b/',
  'collapse={1}',
  '"open',
  'x=y',
])('the word %s behind a language never reaches the highlighter', async (word) => {
  const { metas } = await givenToShell(`\`\`\`js title="One" ${word}\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\`\`\`\n`);
  expect(metas).toEqual(['title="One"']);
});

test('known words pass as they are', () => {
  const meta = 'title="a {1} b" {1,2-3} ins={1} del="x y" frame="none" wrap wrap=false';
  expect(metaWords(meta, 'a\nb\nc').filter(({ isKnown }) => !isKnown)).toEqual([]);
});

test('an aside gets no attributes, in itself and within others', async () => {
  const { attributes } = await givenToShell(
    '::::note{icon=constructor onclick="alert(1)"}\n:::tip{#a .b style="x"}\nText.\n:::\n::::\n',
  );
  expect(attributes).toEqual([{}, {}]);
});

test('characters that nobody sees are not shown', async () => {
  const { html } = await givenToShell('Text\u202Etxet `rm\u2066 x` ![a\u202E](x)\n\n```sh\nls\u{E0041}\n```\n');
  expect(html).toBe('<p>Texttxet <code>rm x</code> a</p>\n<pre><code class="language-sh">ls\n</code></pre>\n');
});
