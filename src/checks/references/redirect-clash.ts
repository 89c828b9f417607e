import { isOfProduct } from '../../kinds/index.ts';
import { canBeServed } from '../../model/published/redirects.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const redirectClash = defineRule({
  id: 'redirect-clash',
  family: 'references',
  severity: 'error',
  summary: 'An old address leads to one page only, is not the address of a page that exists, and can be served.',
  explanation: `\`redirectFrom\` lists addresses that a page used to have. Where a page lives at that address now, or a
second page claims it, nobody can say where a reader would land. Capitals do not tell addresses apart: some machines
take them for one. An address with a sign that hosts or file systems refuse cannot be served; only letters, digits, and
\`_\`, \`.\`, \`-\`, \`~\` between slashes can, and no part may be \`.\`, \`..\`, \`index\` or the name of a device such as \`con\`.`,
  good: { text: '---\ntitle: Disks\nredirectFrom: [/guides/old-disks/]\n---\n' },
  bad: {
    text: '---\ntitle: Disks\nredirectFrom: [/guides/other/]\n---\n',
    others: { 'content/guides/other.mdx': '---\ntitle: Other\n---\n' },
    at: ['3:16'],
  },
  checkHandbook(collection, report, { site }) {
    const pages = new Map([...collection.urls].map((url) => [url.toLowerCase(), collection.at(url)?.file]));
    const claimed = new Map<string, string>();
    for (const facts of collection.all) {
      const { redirectFrom } = recordOf(facts.value);
      if (!Array.isArray(redirectFrom)) continue;
      for (const [index, old] of redirectFrom.entries()) {
        if (typeof old !== 'string') continue;
        const place = { path: ['redirectFrom', index] };
        const key = old.toLowerCase();
        const page = pages.get(key);
        const owner = page ?? claimed.get(key);
        // What an organisation does with an address of the product is its own affair.
        if (owner && isOfProduct(facts.kind ?? 'guide')) continue;
        claimed.set(key, facts.file);
        if (owner) {
          report(facts.file, {
            place,
            message: `\`${old}\` ${page ? 'is the address of' : 'already leads to'} ${owner}`,
            advice: 'Take it out of one of the two.',
          });
        } else if (site.routes.includes(old) || site.files.includes(old.slice(0, -1))) {
          const message = `the site has a page of its own at \`${old}\``;
          report(facts.file, { place, message, advice: 'Take it out.' });
        } else if (!canBeServed(old)) {
          const message = `\`${old}\` cannot be served by every host`;
          report(facts.file, { place, message, advice: 'Take it out, and let the old host lead on from there.' });
        }
      }
    }
  },
});
