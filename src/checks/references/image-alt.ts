import { defineRule } from '../rule.ts';

export const imageAlt = defineRule({
  id: 'image-alt',
  family: 'references',
  severity: 'error',
  summary: 'An image says in words what it shows.',
  explanation: `The text in the square brackets is read out to those who cannot see the image, and shown where it cannot
be loaded. Say what the image tells, not that it is one; a file’s name tells nothing.`,
  good: {
    text: '---\ntitle: Signals\n---\n\n![Latency doubles at noon while traffic stays level](/images/noon.png)\n',
  },
  bad: {
    text: '---\ntitle: Signals\n---\n\n![](/images/noon.png)\n\n![noon.png](/images/noon.png)\n',
    at: ['5:1', '7:1'],
  },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const alt = (node.alt ?? '').trim();
      if (
        alt !== '' &&
        !/^[\w./-]+\.(png|jpe?g|gif|svg|webp|avif)$/i.test(alt) &&
        !/^(an? )?(image|picture|screenshot|graph|diagram|figure)$/i.test(alt)
      )
        continue;
      report({
        place: page.rangeOf(node),
        message: alt === '' ? 'the image has no text' : `“${alt}” does not say what the image shows`,
        advice: 'Write what it tells between the square brackets: `![Latency doubles at noon](…)`.',
      });
    }
  },
});
