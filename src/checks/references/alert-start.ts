import { alertsOf } from '../../model/runbooks/alerts.ts';
import { didYouMean, listOf } from '../nearest.ts';
import { defineRule } from '../rule.ts';

const runbook = (start: string) => `---
title: Disk filling
summary: A disk is nearly full.
owner: sre
reviewed: 2026-11-01
services: [mail]
signals: [saturation]
urgency: page
escalation: [sre]
alerts:
  - name: MailSpoolFull
    start: ${start}
---

## Mitigate

### Empty the spool

It holds nothing that is needed.
`;

export const alertStart = defineRule({
  id: 'alert-start',
  family: 'references',
  severity: 'error',
  summary: 'The step where an alert begins is on the page.',
  explanation: `\`start\` is the anchor of a heading of the runbook: “Empty the spool” is \`empty-the-spool\`. The alert’s own
address leads there. When the heading changes, \`start\` changes with it; otherwise the reader lands at the top of the
page and begins with steps that are for another alert.`,
  good: { file: 'content/runbooks/disk-filling.mdx', text: runbook('empty-the-spool') },
  bad: { file: 'content/runbooks/disk-filling.mdx', text: runbook('emtpy-the-spool'), at: ['12:12'] },
  checkHandbook(collection, report) {
    const anchorsOf = new Map(collection.all.map(({ file, anchors }) => [file, anchors]));
    for (const { file, data } of collection.pagesOf('runbook')) {
      const anchors = anchorsOf.get(file) ?? [];
      for (const [index, { name, start }] of alertsOf(data).entries()) {
        if (start === undefined || anchors.includes(start)) continue;
        report(file, {
          place: { path: ['alerts', index, 'start'] },
          message: `\`${name}\` begins at \`${start}\`, which is not a heading of this page`,
          advice: `${didYouMean(start, anchors)}Its headings are ${listOf(anchors, 5)}.`,
        });
      }
    }
  },
});
