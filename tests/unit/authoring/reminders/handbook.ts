import { config } from '../../../../watchbook.config.ts';
import { roleFile, serviceFile } from '../../handbook-of.ts';

const postmortem = (title: string, status: string, owner: string) => `---
title: ${title}
summary: About it.
owner: ${owner}
reviewed: 2026-06-01
origin: ours
status: ${status}
severity: ${config.severities[0]?.id}
services: [shop]
started: 2026-05-01T10:00:00Z
detected: 2026-05-01T10:05:00Z
mitigated: 2026-05-01T10:30:00Z
resolved: 2026-05-01T11:00:00Z
detection: alert
trigger: deploy
causes: [untested-change]
impact: {summary: Some could not pay.}
responders: []
timeline: [{at: 2026-05-01T10:00:00Z, event: It began.}]
actions:
  - {id: late, what: "Add an *alert* for @everyone <b>", type: detect, owner: dev, priority: high, due: 2026-06-10, state: open}
  - {id: soon, what: Test it, type: prevent, owner: sre, priority: low, due: 2026-07-20, state: open}
  - {id: later, what: Rewrite it, type: prevent, owner: sre, priority: low, due: 2027-01-01, state: open}
---
`;

/** A handbook in which, in July 2026, something of each sort is due. */
export const files = {
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/roles/dev.mdx': roleFile('Developer'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/runbooks/errors.mdx': `---
title: Errors
summary: About errors.
owner: dev
reviewed: 2026-01-10
reviewEvery: 6 months
services: [shop]
signals: [errors]
urgency: page
escalation: [dev, sre]
alerts: [HighErrorRate]
---
`,
  'content/postmortems/paying.mdx': postmortem('Paying failed', 'draft', 'sre'),
};

export const ruleFile = `groups:
- rules:
  - {alert: HighErrorRate, expr: up, labels: {severity: critical}}
  - {alert: QueueFull, expr: up, labels: {severity: critical, service: SHOP}}
  - {alert: QueueFull, expr: up, labels: {severity: warning}}
  - {alert: Unheard, expr: up}
`;
