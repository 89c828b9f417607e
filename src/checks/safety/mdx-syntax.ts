import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

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
    reportRefusals(page, 'mdx-syntax', report);
  },
});
