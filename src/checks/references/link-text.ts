import { textOf, walk } from '../../source/body.ts';
import { defineRule } from '../rule.ts';

const empty =
  /^(click )?(here|this|link|this (link|page|article|document)|(read|see|find out|learn) more|more|details|go)$/i;

export const linkText = defineRule({
  id: 'link-text',
  family: 'references',
  severity: 'warn',
  summary: 'The text of a link says where it goes.',
  explanation: `Someone who looks for a link at three in the morning reads only the coloured words, and a screen reader
can list them alone. “Here” and a bare address say nothing: write the name of the page or what one finds there.`,
  good: { text: '---\ntitle: Disks\n---\n\nUse [the runbook for a full disk](/).\n' },
  bad: {
    text: '---\ntitle: Disks\n---\n\nThe runbook is [here](/).\n\nSee https://example.org/.\n',
    at: ['5:16', '7:5'],
  },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'link' || node.url === undefined) continue;
      const text = textOf(node).trim();
      const hasImage = [...walk(node)].some((inner) => inner.type === 'image');
      const isMail = node.url.startsWith('mailto:');
      const bare =
        !isMail &&
        text.replace(/^https?:\/\//, '').replace(/\/$/, '') === node.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
      if (hasImage || (!bare && text !== '' && !empty.test(text.replace(/[.:…!]+$/, '')))) continue;
      report({
        place: page.rangeOf(node),
        message:
          text === ''
            ? 'the link has no text'
            : bare
              ? 'the link is a bare address'
              : `“${text}” does not say where the link goes`,
        advice: 'Write the name of the page, or what a reader finds there: `[disk filling](/runbooks/disk-filling/)`.',
      });
    }
  },
});
