import { isOfProduct, kinds } from '../../kinds/index.ts';
import { urlOf } from '../../model/page.ts';
import { defineRule } from '../rule.ts';

const guide = (title: string, text: string) =>
  `---\ntitle: ${title}\nsummary: What to know about it.\nowner: sre\nreviewed: 2026-11-23\naudience: []\ntopic: practice\n---\n\n${text}\n`;

export const orphanPage = defineRule({
  id: 'orphan-page',
  family: 'references',
  severity: 'warn',
  summary: 'Some other page links to every page.',
  explanation: `A page that no other page leads to is found only by those who already know that it exists. Link to it from
where a reader would need it: a role, a service, a runbook’s next step, a guide.`,
  good: {
    text: guide('Limits', 'Text.'),
    others: { 'content/guides/disks.mdx': guide('Disks', 'See [limits](/guides/example/).') },
  },
  bad: { text: guide('Limits', 'Text.'), others: { 'content/guides/disks.mdx': guide('Disks', 'Text.') }, at: ['2:8'] },
  checkHandbook(collection, report) {
    const { pages, referredTo } = collection;
    if (pages.filter(({ kind }) => !isOfProduct(kind)).length < 2) return;
    for (const page of pages) {
      if (referredTo.has(urlOf(page))) continue;
      report(page.file, {
        place: { path: ['title'] },
        message: `no page leads to this ${kinds[page.kind].label.one.toLowerCase()}`,
        advice: 'Link to it from a page whose reader needs it next.',
      });
    }
  },
});
