import { nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { follow } from './link-target.ts';

export const imageExists = defineRule({
  id: 'image-exists',
  family: 'references',
  severity: 'error',
  summary: 'An image is a file of this site.',
  explanation: `Images lie in the folder \`public\` and are named from there: \`public/images/signals.png\` is
\`/images/signals.png\`. Images of other hosts are not shown: they would tell that host who reads what, and go missing
when it does.`,
  good: { text: '---\ntitle: Signals\n---\n\nText without an image.\n' },
  bad: { text: '---\ntitle: Signals\n---\n\n![Four graphs](/images/signals.png)\n', at: ['5:1'] },
  checkHandbook(collection, report, { site }) {
    for (const facts of collection.all) {
      for (const link of facts.links) {
        if (!link.image) continue;
        const target = follow(link, facts, collection, site);
        if (target.to === 'file') continue;
        const close = target.to === 'nothing' ? nearest(target.path, site.files) : undefined;
        report(facts.file, {
          place: link.range,
          message:
            target.to === 'outside'
              ? `\`${link.url}\` is an image of another host`
              : `there is no image \`${link.url}\``,
          advice: close
            ? `Did you mean \`${close}\`?`
            : 'Put the file into `public/images/` and write `/images/name.png`.',
        });
      }
    }
  },
});
