import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { defineRule } from '../rule.ts';
import { pathText } from './issues.ts';

export const uniqueItemId = defineRule({
  id: 'unique-item-id',
  family: 'frontmatter',
  severity: 'error',
  summary: 'No two responsibilities, actions or parameters of a page have the same name.',
  explanation: `The id is the item’s anchor on the page and how other pages refer to it; a parameter’s name is how
commands use it. If two are the same, one of them can never be reached.`,
  good: {
    file: 'content/roles/sre.mdx',
    text: '---\ntitle: SRE\nresponsibilities:\n  - id: on-call\n  - id: capacity\n---\n',
  },
  bad: {
    file: 'content/roles/sre.mdx',
    text: '---\ntitle: SRE\nresponsibilities:\n  - id: on-call\n  - id: on-call\n---\n',
    at: ['5:9'],
  },
  checkPage({ source: { kind, value } }, report) {
    if (!kind) return;
    const seen = new Set<string>();
    for (const { path, value: id } of valuesOf(kind.schema, value, isUnique)) {
      const list = path.slice(0, -2);
      const key = JSON.stringify([list, id]);
      if (typeof id === 'string' && seen.has(key)) {
        report({
          place: { path },
          message: `\`${id}\` stands twice in \`${pathText(list)}\``,
          advice: 'Give each its own name, or join the two.',
        });
      }
      seen.add(key);
    }
  },
});

const isUnique = ({ facts }: SchemaField) => facts.unique === true;
