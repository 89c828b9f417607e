import { defineRule } from '../rule.ts';

const role = (contact: string) =>
  `---\ntitle: Systems administrator\nsummary: Runs the machines that people work on.\nowner: sysadmin\nreviewed: 2026-11-23\nfamily: operations\ngoal: Keep people working.\n${contact}responsibilities:\n  - id: access\n    name: Access\n    summary: Who may do what.\nskills: []\nonboarding: []\n---\n\nText.\n`;

export const ownerReachable = defineRule({
  id: 'owner-reachable',
  family: 'staleness',
  severity: 'warn',
  summary: 'A role that owns pages or is escalated to says how to reach it.',
  explanation: `“Ask the owner” and “escalate” help nobody without a channel or a number. \`contact\` of the role holds it: a
channel, a pager, a group address, never a person.`,
  good: { file: 'content/roles/sysadmin.mdx', text: role('contact: "#sysadmin on chat"\n') },
  bad: { file: 'content/roles/sysadmin.mdx', text: role(''), at: ['2:8'] },
  checkHandbook(collection, report) {
    const needed = new Set<string>();
    for (const page of collection.pages) {
      if (page.data.owner !== undefined) needed.add(page.data.owner);
      if (page.kind === 'runbook') for (const role of page.data.escalation) needed.add(role);
    }
    for (const role of collection.pagesOf('role')) {
      if (role.data.contact || !needed.has(role.id)) continue;
      report(role.file, {
        place: { path: ['title'] },
        message: 'this role owns pages or is escalated to, but does not say how to reach it',
        advice: 'Add `contact:` with a channel, a pager or a group address.',
      });
    }
  },
});
