import { defineRule } from '../rule.ts';
import { looksLikeAsciiDiagram } from './ascii.ts';

const page = (body: string) => `---\ntitle: Flow\n---\n\n${body}\n`;

export const drawnByHand = defineRule({
  id: 'drawn-by-hand',
  family: 'diagrams',
  severity: 'warn',
  optIn: true,
  summary: 'A drawing is a diagram, not characters in a code block.',
  explanation: `Boxes made of dashes fall apart on a phone, and a screen reader reads every dash. As a \`mermaid\` block the same
drawing scales, follows the theme and can be described. The rule only guesses, so it is off until asked for:
\`npm run check -- --rule drawn-by-hand=warn\`, or \`rules\` in \`watchbook.config.ts\`.`,
  good: { text: page('```mermaid title="Flow"\nflowchart LR\n  shop --> database\n```') },
  bad: {
    text: page('```text\n+------+      +----------+\n| shop | ---> | database |\n+------+      +----------+\n```'),
    at: ['5:1'],
  },
  checkPage(checked, report) {
    for (const node of checked.nodes) {
      if (node.type !== 'code' || (node.lang && node.lang !== 'text') || !looksLikeAsciiDiagram(node.value ?? ''))
        continue;
      report({
        place: checked.rangeOf(node),
        message: 'this looks like a diagram drawn with characters',
        advice: 'Draw it as a `mermaid` block, which fits every screen and can be read aloud: see /help/diagrams/.',
      });
    }
  },
});
