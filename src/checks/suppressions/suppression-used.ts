import { defineRule } from '../rule.ts';

export const suppressionUsed = defineRule({
  id: 'suppression-used',
  family: 'suppressions',
  severity: 'warn',
  summary: 'A comment that switches a rule off has something to switch off.',
  explanation: `Comments outlive what they were written for. One that no longer holds back a finding would hide the
next, different one. Rules that keep content from becoming code cannot be switched off at all.`,
  good: {
    text: '---\ntitle: Words\n---\n\n{/* watchbook-disable-next-line link-text -- the page quotes a bad example */}\n\nRead it [here](/).\n',
  },
  bad: {
    text: '---\ntitle: Words\n---\n\n{/* watchbook-disable-next-line link-text -- the page quotes a bad example */}\n\nRead [the first page](/).\n',
    at: ['5:1'],
  },
});
