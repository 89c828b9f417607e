import { defineRule } from '../rule.ts';
import { reportRefusals } from './refusals.ts';

export const componentPlace = defineRule({
  id: 'component-place',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A component stands on lines of its own and holds what belongs into it.',
  explanation: `A component is a block like a table: it has an empty line before and after. \`<Tab>\` stands in
\`<Tabs>\`, \`<Card>\` in \`<Cards>\`, and those hold nothing else. What shows data is filled in by the site and ends at
once: \`<Actions />\`. A heading stands before a component, not in it: the list of contents would lead to what is folded
away.`,
  good: {
    text: '---\ntitle: Logs\n---\n\n<Tabs>\n  <Tab label="systemd">\n\n  Ask the journal.\n\n  </Tab>\n  <Tab label="Kubernetes">\n\n  Ask the pod.\n\n  </Tab>\n</Tabs>\n',
  },
  bad: {
    text: '---\ntitle: Logs\n---\n\nSee <Actions /> here.\n\n<Tabs>\n  <Tab label="systemd">\n\n  ## The journal\n\n  </Tab>\n</Tabs>\n\n<Card title="Disk filling" href="/runbooks/disk-filling/" />\n',
    at: ['5:5', '7:1', '10:3', '15:1'],
  },
  checkPage(page, report) {
    reportRefusals(page, 'component-place', report);
  },
});
