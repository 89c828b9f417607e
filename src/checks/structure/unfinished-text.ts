import { textOf } from '../../source/body.ts';
import { words } from '../../words/words.ts';
import { defineRule } from '../rule.ts';

/** How the text begins that `npm run new` leaves where a writer is to write (src/authoring/new-page/body.ts). */
const unwritten = words.writing.toWrite('').replaceAll('*', '').trim();

/** A paragraph that says nothing else: what writers elsewhere leave in a section. */
const placeholder = /^(?:TODO|TBD|FIXME|WIP)[.:!…]*$/i;

const page = (text: string) => `---\ntitle: Example\n---\n\n${text}\n`;

export const unfinishedText = defineRule({
  id: 'unfinished-text',
  family: 'structure',
  severity: 'warn',
  summary: 'Nothing is left of what a new page says is still to be written.',
  explanation: `\`npm run new\` fills each section with what belongs there, after the words “To write”. A page that still has
one of them looks whole in a list and fails whoever opens it.`,
  good: { text: page('The queue grows when the workers are slower than the shop.') },
  bad: { text: page('*To write: who is hurt, and how soon it gets worse.*'), at: ['5:1'] },
  checkPage(checked, report) {
    for (const node of checked.nodes) {
      if (node.type !== 'paragraph') continue;
      const text = textOf(node).trim();
      if (!text.startsWith(unwritten) && !placeholder.test(text)) continue;
      report({
        place: checked.rangeOf(node),
        message: 'this is still to be written',
        advice: 'Write it in place of these words, or take the section out where it may be missing.',
      });
    }
  },
});
