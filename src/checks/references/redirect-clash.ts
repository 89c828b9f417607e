import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const redirectClash = defineRule({
  id: 'redirect-clash',
  family: 'references',
  severity: 'error',
  summary: 'An old address leads to one page only, and is not the address of a page that exists.',
  explanation: `\`redirectFrom\` lists addresses that a page used to have. Where a page lives at that address now, or a
second page claims it, nobody can say where a reader would land.`,
  good: { text: '---\ntitle: Disks\nredirectFrom: [/guides/old-disks/]\n---\n' },
  bad: {
    text: '---\ntitle: Disks\nredirectFrom: [/guides/other/]\n---\n',
    others: { 'content/guides/other.mdx': '---\ntitle: Other\n---\n' },
    at: ['3:16'],
  },
  checkHandbook(collection, report) {
    const claimed = new Map<string, string>();
    for (const facts of collection.all) {
      const { redirectFrom } = recordOf(facts.value);
      if (!Array.isArray(redirectFrom)) continue;
      for (const [index, old] of redirectFrom.entries()) {
        if (typeof old !== 'string') continue;
        const owner = collection.at(old)?.file ?? claimed.get(old);
        claimed.set(old, facts.file);
        if (!owner) continue;
        report(facts.file, {
          place: { path: ['redirectFrom', index] },
          message: `\`${old}\` ${collection.at(old) ? 'is the address of' : 'already leads to'} ${owner}`,
          advice: 'Take it out of one of the two.',
        });
      }
    }
  },
});
