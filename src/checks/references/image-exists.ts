import { posix } from 'node:path';
import { imageFile } from '../../source/images.ts';
import { nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';

export const imageExists = defineRule({
  id: 'image-exists',
  family: 'references',
  severity: 'error',
  always: true,
  summary: 'An image is an image file of this handbook.',
  explanation: `Images lie in the folder \`public\` and are named from there: \`public/images/signals.png\` is
\`/images/signals.png\`. Or they lie beside their page and are named from it: \`signals.png\`. A file counts by what is in
it: PNG, JPEG, GIF, WebP, AVIF, or SVG without scripts. Images of other hosts are not shown: they would tell that host who
reads what, and go missing when it does.`,
  good: { text: '---\ntitle: Signals\n---\n\nText without an image.\n' },
  bad: {
    text: '---\ntitle: Signals\n---\n\n![Four graphs](/images/signals.png)\n\n![Four graphs](./signals.js)\n',
    at: ['5:1', '7:1'],
  },
  checkHandbook(collection, report, { site }) {
    const images = new Set(site.images);
    for (const facts of collection.all) {
      for (const link of facts.links) {
        if (!link.image) continue;
        const file = imageFile(link.url, facts.file);
        if (file !== undefined && images.has(file)) continue;
        const isOutside = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(link.url);
        const close = file && nearest(file, images);
        report(facts.file, {
          place: link.range,
          message: isOutside
            ? `\`${link.url}\` is an image of another host`
            : `\`${link.url}\` is not an image file of this handbook`,
          advice: close
            ? `Did you mean \`${nameFrom(facts.file, close)}\`?`
            : 'Put the file into `public/images/` and write `/images/name.png`, or beside the page and write `name.png`.',
        });
      }
    }
  },
});

/** How a page names an image. */
function nameFrom(page: string, file: string): string {
  return file.startsWith('public/') ? file.slice('public'.length) : posix.relative(posix.dirname(page), file);
}
