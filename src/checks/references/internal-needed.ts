import { kinds } from '../../kinds/index.ts';
import { isInternal, neededHidden } from '../../model/audience.ts';
import { defineRule } from '../rule.ts';

const guide =
  '---\ntitle: Error budgets\nsummary: How much failure we may spend.\nowner: sre\nreviewed: 2026-11-23\naudience: []\ntopic: practice\n---\n';

export const internalNeeded = defineRule({
  id: 'internal-needed',
  family: 'references',
  severity: 'error',
  summary: 'A page for everyone can be without the internal pages that it names.',
  explanation: `A build for the public leaves out every page with \`visibility: internal\`, and what other pages say of
it: a reference goes from its list, an item that cannot be without it goes with it, a link in the prose becomes plain
text. Where the page itself cannot be without it, as without its \`owner\`, it would have to go, too: name another page,
or make this one internal as well.`,
  good: { text: guide, others: { 'content/roles/sre.mdx': '---\ntitle: Engineer\nowner: sre\n---\n' } },
  bad: {
    text: guide,
    others: { 'content/roles/sre.mdx': '---\ntitle: Engineer\nowner: sre\nvisibility: internal\n---\n' },
    at: ['4:8'],
  },
  checkHandbook(collection, report) {
    // What cannot be read has an error of its own.
    const pages = collection.all
      .filter(({ value }) => typeof value === 'object' && value !== null)
      .map(({ kind, ...page }) => ({ ...page, kind: kind && kinds[kind] }));
    const hidden = pages.filter(isInternal);
    if (hidden.length === 0) return;
    for (const page of pages) {
      if (!page.valid || isInternal(page)) continue;
      const { file } = page;
      for (const path of neededHidden(page, hidden)) {
        report(file, {
          place: { path },
          message: `\`${String(path.findLast((part) => typeof part === 'string'))}\` names an internal page, and this page, which is for everyone, cannot be without it`,
          advice: 'Name a page for everyone, or make this page internal, too: `visibility: internal`.',
        });
      }
    }
  },
});
