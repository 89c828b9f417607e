import { routeAt } from '../references/site-address.ts';
import { defineRule } from '../rule.ts';

export const addressTaken = defineRule({
  id: 'address-taken',
  family: 'frontmatter',
  severity: 'error',
  summary: 'No page lies at an address where the site has a page of its own.',
  explanation: `Beside the pages of content the site serves pages that it makes itself: lists, figures, comparisons. A
file whose address is one of these would be hidden by it, or hide it. A file called \`index\` would be taken for the list
of its folder.`,
  good: { file: 'content/glossary/latency.mdx', text: '---\ntitle: Latency\n---\n' },
  bad: { file: 'content/guides/index.mdx', text: '---\ntitle: Index\n---\n', at: ['1:1'] },
  checkHandbook(collection, report, { site }) {
    for (const facts of collection.all) {
      const url = collection.urlOf(facts);
      if (!url) continue;
      const isIndex = /(^|\/)index$/i.test(facts.id);
      const route = isIndex ? url.replace(/index\/$/i, '') : routeAt(site, url);
      if (route === undefined) continue;
      report(facts.file, {
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: isIndex
          ? `\`${url}\` would be taken for the list at \`${route}\``
          : `the site has a page of its own at \`${url}\``,
        advice: 'Give the file another name.',
      });
    }
  },
});
