import { parseSource } from '../../../src/source/source.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';

export const runbookFile = (title: string, urgency: string, alerts: string) => `---
title: ${title}
summary: About ${title}.
owner: sre
reviewed: 2026-06-01
services: [shop]
signals: [errors]
urgency: ${urgency}
escalation: [sre]
alerts: ${alerts}
---
`;

const files = {
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/runbooks/errors.mdx': runbookFile('Errors', 'page', '[HighErrorRate, NoSuchAlert]'),
  'content/runbooks/purge.mdx': runbookFile('Purge', 'routine', '[QueueFull]'),
  'content/runbooks/root.mdx': runbookFile(
    'Root',
    'page',
    '[Disk is full (root), {name: DiskNearlyFull, formerly: [DiskAlmostFull]}]',
  ),
};

/** A handbook with an urgent and a routine runbook, and what the check of rule files knows beside it. */
export const circumstances = {
  handbook: handbookOf(files),
  sources: Object.entries(files).map(([file, text]) => parseSource(file, text)),
  site: 'https://book.example',
  paging: ['critical'],
};
