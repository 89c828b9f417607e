import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const shortest = 20;
const longest = 160;

export const summaryLength = defineRule({
  id: 'summary-length',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: `A summary has between ${shortest} and ${longest} characters.`,
  explanation: `The summary stands under the title in lists, in search results and in previews elsewhere. Much longer,
and it is cut in the middle; much shorter, and it says no more than the title.`,
  good: { text: '---\ntitle: Limits\nsummary: How full a disk may be before someone has to act.\n---\n' },
  bad: { text: '---\ntitle: Limits\nsummary: About limits.\n---\n', at: ['3:10'] },
  checkPage({ source }, report) {
    const { summary } = recordOf(source.value);
    if (typeof summary !== 'string' || summary.trim() === '') return;
    const { length } = summary.trim();
    if (length >= shortest && length <= longest) return;
    report({
      place: { path: ['summary'] },
      message: `the summary has ${length} characters`,
      advice:
        length > longest
          ? `At most ${longest} fit. Say only whether this is the page a reader needs.`
          : `Say in one sentence whether this is the page a reader needs; at least ${shortest} characters.`,
    });
  },
});
