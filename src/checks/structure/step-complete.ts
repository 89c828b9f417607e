import { stepLabels } from '../../kinds/steps.ts';
import { defineRule } from '../rule.ts';
import { isShell, labelOf, stepsOf } from './steps.ts';

const fence = '```';
const page = (rest: string) =>
  `---\ntitle: Example\n---\n\n## Diagnose\n\n### See how full it is\n\n${fence}sh\ndf -h\n${fence}\n${rest}`;

const { expect, next } = stepLabels;

export const stepComplete = defineRule({
  id: 'step-complete',
  family: 'structure',
  severity: 'error',
  summary: 'A step with a command says what to expect and what comes next.',
  explanation: `Whoever runs a command they have never run before needs to know what it should answer and where to go from
there. A step has a paragraph that begins with \`**Expect:**\` and one that begins with \`**Next:**\`.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: page('\n**Expect:** no line above 90 %.\n\n**Next:** free some space.\n'),
  },
  bad: { file: 'content/runbooks/example.mdx', text: page('\n**Expect:** no line above 90 %.\n'), at: ['7:1'] },
  checkPage(checked, report) {
    for (const step of stepsOf(checked)) {
      if (!step.content.some(isShell)) continue;
      const labels = step.content.map(labelOf);
      const missing = [expect.label, next.label].filter((label: string) => !labels.includes(label));
      if (missing.length === 0) continue;
      report({
        place: checked.rangeOf(step.heading),
        message: `“${step.title}” does not say ${missing.some((label) => label === expect.label) ? 'what to expect' : 'what comes next'}${missing.length === 2 ? ' or what comes next' : ''}`,
        advice: `Add ${missing.map((label) => `a paragraph that begins with \`**${label}:**\``).join(' and ')}.`,
      });
    }
  },
});
