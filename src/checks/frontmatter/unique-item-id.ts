import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const lists = { responsibilities: 'id', actions: 'id', parameters: 'name' } as const;

export const uniqueItemId = defineRule({
  id: 'unique-item-id',
  family: 'frontmatter',
  severity: 'error',
  summary: 'No two responsibilities, actions or parameters of a page have the same name.',
  explanation: `The id is the item’s anchor on the page and how other pages refer to it; a parameter’s name is how
commands use it. With two alike, one of them can never be meant.`,
  good: {
    file: 'content/roles/sre.mdx',
    text: '---\ntitle: SRE\nresponsibilities:\n  - id: on-call\n  - id: capacity\n---\n',
  },
  bad: {
    file: 'content/roles/sre.mdx',
    text: '---\ntitle: SRE\nresponsibilities:\n  - id: on-call\n  - id: on-call\n---\n',
    at: ['5:9'],
  },
  checkPage({ source }, report) {
    const value = recordOf(source.value);
    for (const [list, field] of Object.entries(lists)) {
      const items = value[list];
      if (!Array.isArray(items)) continue;
      const seen = new Set<unknown>();
      for (const [index, item] of items.entries()) {
        const id = recordOf(item)[field];
        if (typeof id === 'string' && seen.has(id)) {
          report({
            place: { path: [list, index, field] },
            message: `\`${id}\` stands twice in \`${list}\``,
            advice: 'Give each its own name, or join the two.',
          });
        }
        seen.add(id);
      }
    }
  },
});
