import { sectionTitle, stepLabels } from '../../kinds/steps.ts';
import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule } from '../rule.ts';
import { type Danger, dangersIn } from './commands.ts';
import { labelOf, type Step, shellTextOf, stepsOf } from './steps.ts';

const fence = '```';
const page = (section: string, warning: string) =>
  `---\ntitle: Example\n---\n\n## ${section}\n\n### Empty the cache\n\n${warning}${fence}sh\nsudo rm -rf /var/cache/app\n${fence}\n\n## Verify\n\nThe disk has room.\n\n## Undo\n\nThe cache fills by itself.\n`;

export const stepDanger = defineRule({
  id: 'step-danger',
  family: 'structure',
  severity: 'error',
  summary: 'A dangerous command is announced before it, stands outside Diagnose, and has its Verify and Undo.',
  explanation: `Before a command that deletes, overwrites or stops something stands a paragraph \`**Destructive:** …\` (what
it destroys, what to check first) or \`**Customer-visible:** …\` (what users will notice). Steps under Diagnose only read.
And the page says under Verify how to see that it worked, and under Undo how to take it back, or that one cannot.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: page('Mitigate', '**Destructive:** the cache is gone; it fills again by itself.\n\n'),
  },
  bad: { file: 'content/runbooks/example.mdx', text: page('Mitigate', ''), at: ['10:6'] },
  checkPage(checked, report) {
    const steps = stepsOf(checked);
    for (const step of steps) {
      for (const [index, node] of step.content.entries()) {
        for (const danger of dangersAt(node)) {
          const fault = faultOf(step, index, checked);
          if (fault)
            report({
              place: placeOfDanger(checked, node, danger),
              message: `this ${danger.does}, ${fault[0]}`,
              advice: fault[1],
            });
        }
      }
    }
  },
});

function dangersAt(node: BodyNode): Danger[] {
  const language = node.lang ?? '';
  return node.type === 'code' && /^(sh|bash|shell|zsh|console|sql)$/.test(language)
    ? dangersIn(shellTextOf(node), language)
    : [];
}

function faultOf(step: Step, index: number, page: CheckedPage): readonly [fault: string, advice: string] | undefined {
  if (step.section === 'Diagnose')
    return [`but steps under ${sectionTitle('Diagnose')} only read`, `Move the step to ${sectionTitle('Mitigate')}.`];
  const announced = step.content
    .slice(0, index)
    .some((node) => warnings.includes(labelOf(node) ?? '') || isWarning(node));
  if (!announced) {
    return [
      'and nothing before it says so',
      `Begin the step with a paragraph \`**${stepLabels.destructive.label}:** what it destroys and what to check first\`.`,
    ];
  }
  const headings = page.nodes
    .filter((node) => node.type === 'heading' && node.depth === 2)
    .map((node) => node.children?.[0]?.value);
  const missing = [sectionTitle('Verify'), sectionTitle('Undo')].filter((title) => !headings.includes(title));
  if (missing.length === 0) return undefined;
  return [`and the page has no ${missing.join(' and no ')}`, 'Say how to see that it worked, and how to take it back.'];
}

/** What announces danger, as writers type it. */
const warnings: readonly string[] = [stepLabels.destructive.label, stepLabels['customer-visible'].label];

const isWarning = (node: BodyNode) =>
  node.type === 'containerDirective' && (node.name === 'danger' || node.name === 'caution');

/** The place of a command in its block: the block’s text may be indented, so lines are counted and the words looked for. */
function placeOfDanger(page: CheckedPage, node: BodyNode, danger: Danger) {
  const value = node.value ?? '';
  const before = value.slice(0, danger.start);
  const word = value.slice(danger.start, danger.end).split('\n', 1)[0] ?? '';
  const line = page.rangeOf(node).line + before.split('\n').length;
  const text = page.source.text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  const column = Math.max(0, text.indexOf(word, Math.max(0, before.length - before.lastIndexOf('\n') - 1))) + 1;
  return { line, column, endLine: line, endColumn: column + word.length };
}
