import { defineRule } from '../rule.ts';

export const mdxSyntax = defineRule({
  id: 'mdx-syntax',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'The body can be read as MDX.',
  explanation: `In MDX a \`{\` or a \`<\` in prose starts code. Put it between backticks where you mean the character
itself: \`\\\`a < b\\\`\`. A comment is \`{/* like this */}\`, not \`<!-- like this -->\`.`,
  good: { text: '---\ntitle: Limits\n---\n\nAlert when `free < 10 %`.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nAlert when free <10 %, or {.\n', at: ['5:17', '5:27'] },
  checkPage(page, report) {
    for (const { offset, message } of page.syntaxErrors) {
      report({
        place: page.rangeInBody(offset, offset + 1),
        message: describe(page.source.body, offset, message),
        advice: adviceFor(page.source.body, offset),
      });
    }
  },
});

function describe(body: string, offset: number, message: string): string {
  if (body.startsWith('<!--', offset)) return 'this is an HTML comment';
  if (body[offset] === '{') return 'this `{` starts an expression that does not end';
  if (body[offset] === '<' && /expected a valid JSX tag/.test(message)) return 'this `<` would start a tag';
  return `the text cannot be read from here: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

function adviceFor(body: string, offset: number): string {
  if (body.startsWith('<!--', offset)) return 'Write `{/* … */}` for a comment, or take it out.';
  if (/^<[a-z]+:\/\//i.test(body.slice(offset))) return 'Write a link as `[text](https://…)`.';
  const character = body[offset] === '{' || body[offset] === '<' ? body[offset] : '{` or `<';
  return `Put the \`${character}\` and what belongs to it between backticks.`;
}
