import { recordOf } from '../collection.ts';
import { nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';

export const redirectKept = defineRule({
  id: 'redirect-kept',
  family: 'references',
  severity: 'error',
  summary: 'A page that was renamed or removed leaves a redirect.',
  explanation: `Alerts, tickets and bookmarks hold the old address. Put it into \`redirectFrom\` of the page that took its
place: the new name of the same page, or the one that now answers the question. Old addresses of a page that is renamed
again, or removed, move along. Checked with \`--changed\`, against the
revision it names.`,
  good: {
    text: '---\ntitle: Disks\nredirectFrom: [/guides/disk/]\n---\n',
    removed: ['/guides/disk/'],
  },
  bad: { text: '---\ntitle: Disks\n---\n', file: 'content/guides/disks.mdx', removed: ['/guides/disk/'], at: ['1:1'] },
  checkHandbook(collection, report, { site }) {
    const kept = new Set(
      collection.all.flatMap(({ value }) => {
        const { redirectFrom } = recordOf(value);
        return Array.isArray(redirectFrom) ? redirectFrom.map(String) : [];
      }),
    );
    for (const url of site.removed ?? []) {
      if (kept.has(url) || collection.at(url)) continue;
      const close = nearest(url, collection.urls);
      const heir = (close && collection.at(close)) ?? collection.all[0];
      if (!heir) continue;
      report(heir.file, {
        place: { line: 1, column: 1, endLine: 1, endColumn: 4 },
        message: `\`${url}\` led to a page and is gone without a redirect`,
        advice: `Add \`redirectFrom: [${url}]\` to the page that took its place${close ? ', probably this one' : ''}.`,
      });
    }
  },
});
