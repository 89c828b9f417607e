import { imageFile } from '../../source/images.ts';
import { defineRule } from '../rule.ts';

/** Bytes of an image that a phone gets in a few seconds, and that is sharp on every screen. */
const most = 2 * 1024 * 1024;

export const imageSize = defineRule({
  id: 'image-size',
  family: 'references',
  severity: 'error',
  summary: 'An image is no larger than a page needs.',
  explanation: `Whoever opens an image large gets the whole file, at night and over a weak network, too; and the
repository keeps every version of it for ever. Two megabytes hold a screenshot of a large screen. A photograph of twice the
width of a page is sharp enough.`,
  good: { text: '---\ntitle: Signals\n---\n\nText without an image.\n' },
  bad: {
    file: 'content/guides/signals.mdx',
    text: '---\ntitle: Signals\n---\n\n![Four graphs](board.png)\n',
    imageBytes: { 'content/guides/board.png': 5_452_595 },
    at: ['5:1'],
  },
  checkHandbook(collection, report, { site }) {
    for (const facts of collection.all) {
      for (const link of facts.links) {
        const file = link.image ? imageFile(link.url, facts.file) : undefined;
        const bytes = file === undefined ? undefined : site.imageBytes?.[file];
        if (bytes === undefined || bytes <= most) continue;
        report(facts.file, {
          place: link.range,
          message: `the image has ${megabytes(bytes)} MB; at most ${megabytes(most)} MB are served`,
          advice:
            'Save it at most 2,000 pixels wide, a photograph as JPEG, and cut off what does not matter; ' +
            'a drawing of boxes and arrows is smaller and clearer as a diagram.',
        });
      }
    }
  },
});

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 });
