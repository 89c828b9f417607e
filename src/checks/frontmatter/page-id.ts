import { idPattern } from '../../kinds/fields.ts';
import { isHostable } from '../../model/runbooks/segment.ts';
import { defineRule } from '../rule.ts';

export const pageId = defineRule({
  id: 'page-id',
  family: 'frontmatter',
  severity: 'error',
  summary: 'A file’s name is lower-case letters, digits and hyphens, and no two pages share an address.',
  explanation: `The path of a file is the page’s id and its address, so it has to be one that can be typed, linked and
served the same way on every machine: \`disk-filling.mdx\`, not \`con.mdx\`, which Windows keeps for a device. Two files that differ only in capitals are one file on some
machines.`,
  good: { file: 'content/glossary/error-budget.mdx', text: '---\ntitle: Error budget\n---\n' },
  bad: { file: 'content/glossary/Error budget.mdx', text: '---\ntitle: Error budget\n---\n', at: ['1:1'] },
  checkHandbook(collection, report) {
    const seen = new Map<string, string>();
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    for (const { file, kind, id } of collection.all) {
      if (!kind) continue;
      const key = `${kind}/${id.toLowerCase()}`;
      const other = seen.get(key);
      seen.set(key, file);
      if (!idPattern.test(id)) {
        const better = id
          .toLowerCase()
          .normalize('NFKD')
          .replace(/[^a-z0-9/]+/g, '-')
          .replace(/^-+|-+$|-*(\/)-*/g, '$1');
        report(file, {
          place,
          message: `\`${id}\` cannot be the id of a page`,
          advice:
            better === '' ? 'Use lower-case letters, digits and hyphens.' : `Rename the file to \`${better}.mdx\`.`,
        });
      } else if (!id.split('/').every((part) => part === 'index' || isHostable(part))) {
        const message = `\`${id}\` cannot be a file on every machine`;
        report(file, { place, message, advice: 'Give the file another name, or a shorter one.' });
      } else if (other) {
        report(file, { place, message: `${other} has the same address`, advice: 'Rename one of the two.' });
      }
    }
  },
});
