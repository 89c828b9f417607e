import { defineRule } from '../rule.ts';

export const noComponents = defineRule({
  id: 'no-components',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A page has no HTML tags and no components.',
  explanation: `Tags could carry scripts and styles of their own, and read badly in print, in feeds and aloud. Markdown
has what a page needs: headings, lists, tables, code, links, images, and asides such as \`:::note\`.`,
  good: { text: '---\ntitle: Limits\n---\n\n:::caution\nNot on a Friday.\n:::\n' },
  bad: { text: '---\ntitle: Limits\n---\n\n<div onclick="alert(1)">Not on a Friday.</div>\n', at: ['5:1'] },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
      const name = node.name ?? '';
      const start = node.position?.start.offset ?? 0;
      const opening = start + 1 + name.length;
      report({
        place: page.rangeInBody(start, opening),
        message: `\`<${name}>\` is ${/^[a-z]/.test(name) ? 'an HTML tag' : 'a component'}`,
        advice:
          instead[name.toLowerCase()] ??
          'Use Markdown, or an aside such as `:::note`. A placeholder goes between backticks.',
      });
    }
  },
});

const instead: Readonly<Record<string, string>> = {
  a: 'Write a link as `[text](/runbooks/disk-filling/)`.',
  b: 'Write `**bold**`.',
  br: 'Begin a new paragraph with an empty line.',
  code: 'Put code between backticks.',
  details: 'Use a heading, or an aside such as `:::note[Title]`.',
  em: 'Write `*emphasis*`.',
  i: 'Write `*emphasis*`.',
  img: 'Write an image as `![what it shows](/images/name.png)`.',
  kbd: 'Put keys between backticks.',
  script: 'A page cannot run scripts. Take it out.',
  strong: 'Write `**bold**`.',
  style: 'A page cannot bring styles. Take it out.',
  table: 'Write a Markdown table with `|`.',
};
