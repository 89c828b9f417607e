import { defineRule } from '../rule.ts';
import { isShell, stepsOf } from './steps.ts';

const fence = '```';
const page = (commands: string) => `---\ntitle: Example\n---\n\n## Diagnose\n\n### See how full it is\n\n${commands}`;

export const stepOneIdea = defineRule({
  id: 'step-one-idea',
  family: 'structure',
  severity: 'warn',
  summary: 'A step of a runbook has one command block.',
  explanation: `One step is one idea: something to do, what to expect, what next. With two blocks of commands a reader does
not know whether the expectation is about the first or the second, and may stop halfway. Make two steps of it.`,
  good: { file: 'content/runbooks/example.mdx', text: page(`${fence}sh\ndf -h\n${fence}\n`) },
  bad: {
    file: 'content/runbooks/example.mdx',
    text: page(`${fence}sh\ndf -h\n${fence}\n\n${fence}sh\ndu -sh /var\n${fence}\n`),
    at: ['13:1'],
  },
  checkPage(checked, report) {
    for (const step of stepsOf(checked)) {
      const [, second] = step.content.filter(isShell);
      if (!second) continue;
      report({
        place: checked.rangeOf(second),
        message: `“${step.title}” has a second block of commands`,
        advice: 'Give it a heading of its own, with what to expect and what next.',
      });
    }
  },
});
