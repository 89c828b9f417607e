import { type Collection, recordOf } from '../collection.ts';
import { nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { follow } from './link-target.ts';

export const knownLink = defineRule({
  id: 'known-link',
  family: 'references',
  severity: 'error',
  summary: 'A link within the site leads to a page that exists.',
  explanation: `Links to other pages are root links with a slash at both ends: \`/runbooks/disk-filling/\` is the page
of \`content/runbooks/disk-filling.mdx\`. Whoever follows a dead link at three in the morning loses minutes and trust.`,
  good: {
    text: '---\ntitle: Saturation\n---\n\nSee [disk filling](/runbooks/disk-filling/).\n',
    others: { 'content/runbooks/disk-filling.mdx': '---\ntitle: Disk filling\n---\n' },
  },
  bad: {
    text: '---\ntitle: Saturation\n---\n\nSee [disk filling](/runbooks/disc-filling/).\n',
    others: { 'content/runbooks/disk-filling.mdx': '---\ntitle: Disk filling\n---\n' },
    at: ['5:5'],
  },
  checkHandbook(collection, report, { site }) {
    const moved = movedAddresses(collection);
    for (const facts of collection.all) {
      for (const link of facts.links) {
        if (link.image) continue;
        const target = follow(link, facts, collection, site);
        if (target.to !== 'nothing') continue;
        const now = moved.get(withSlash(target.path));
        if (now) {
          report(facts.file, {
            place: link.range,
            message: `\`${link.url}\` has moved`,
            advice: `Link to \`${now}\`.`,
          });
          continue;
        }
        const close = nearest(withSlash(target.path), collection.urls);
        report(facts.file, {
          place: link.range,
          message: `\`${link.url}\` leads to no page`,
          advice: close
            ? `Did you mean \`${close}\`?`
            : 'Write the address of a page of this handbook, such as `/runbooks/disk-filling/`, or the full address of one elsewhere.',
        });
      }
    }
  },
});

/** Old addresses, each with the page's new one. */
function movedAddresses(collection: Collection): Map<string, string> {
  return new Map(
    collection.all.flatMap((facts) => {
      const { redirectFrom } = recordOf(facts.value);
      const url = collection.urlOf(facts);
      return url && Array.isArray(redirectFrom) ? redirectFrom.map((old): [string, string] => [String(old), url]) : [];
    }),
  );
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);
