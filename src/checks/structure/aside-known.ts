import { didYouMean } from '../nearest.ts';
import { defineRule } from '../rule.ts';

const asides: readonly string[] = ['note', 'tip', 'caution', 'danger'];

export const asideKnown = defineRule({
  id: 'aside-known',
  family: 'structure',
  severity: 'error',
  always: true,
  summary: 'An aside is a note, a tip, a caution or a danger, and has no attributes.',
  explanation: `\`:::note\` opens an aside, \`:::note[Its title]\` one with a title of its own, \`:::\` closes it. There are four:
\`note\`, \`tip\`, \`caution\` and \`danger\`. An aside of another name would be shown as plain text, without a word of warning.
Braces behind the name are left out, whatever they hold: an aside has no icon, style or script of its own.`,
  good: { text: '---\ntitle: Limits\n---\n\n:::caution[On Fridays]\nAsk first.\n:::\n' },
  bad: {
    text: '---\ntitle: Limits\n---\n\n:::note{icon=rocket}\nAsk first.\n:::\n\n:::dangr\nAsk first.\n:::\n',
    at: ['5:1', '9:1'],
  },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'containerDirective') continue;
      const { line, column } = page.rangeOf(node);
      const name = node.name ?? '';
      const place = { line, column, endLine: line, endColumn: column + 3 + name.length };
      if (!asides.includes(name)) {
        const advice = `${didYouMean(name, asides)}There are \`note\`, \`tip\`, \`caution\` and \`danger\`.`;
        report({ place, message: `\`:::${name}\` is no aside`, advice });
      } else if (Object.keys(node.attributes ?? {}).length > 0) {
        const advice = `Write \`:::${name}\` or \`:::${name}[Title]\`.`;
        report({ place, message: 'an aside has no attributes', advice });
      }
    }
  },
});
