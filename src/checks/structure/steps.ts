import { type StepSection, stepSectionOf } from '../../kinds/steps.ts';
import { onlyCommands } from '../../model/runbooks/console.ts';
import { type BodyNode, isTag, textOf, walk } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import { sectionsOf } from './sections.ts';

/** One step of a runbook: a third-level heading and what stands under it. */
export interface Step {
  readonly section: StepSection;
  readonly title: string;
  readonly heading: BodyNode;
  readonly content: readonly BodyNode[];
}

/** The steps of a runbook, in order; none on pages of other kinds. */
export function stepsOf(page: CheckedPage): Step[] {
  if (page.source.kind?.name !== 'runbook') return [];
  const steps: (Step & { content: BodyNode[] })[] = [];
  for (const { title: heading, content } of sectionsOf(page)) {
    const section = stepSectionOf(heading);
    if (!section) continue;
    let step: (Step & { content: BodyNode[] }) | undefined;
    for (const node of content) {
      if (node.type === 'heading' && node.depth === 3) {
        step = { section, title: textOf(node).trim(), heading: node, content: [] };
        steps.push(step);
      } else step?.content.push(node, ...blocksInTag(node));
    }
  }
  return steps;
}

/** The code in the tabs of a step is the step’s own; a warning there would be seen by those alone who choose it. */
const blocksInTag = (node: BodyNode) => (isTag(node) ? [...walk(node)].filter(({ type }) => type === 'code') : []);

/** The bold word with a colon that a paragraph begins with, such as `Expect` or `Destructive`. */
export function labelOf(node: BodyNode): string | undefined {
  const [first] = node.type === 'paragraph' ? (node.children ?? []) : [];
  if (first?.type !== 'strong') return undefined;
  return /^(\S[^:]*):?$/.exec(textOf(first).trim())?.[1];
}

/** What a shell would be given of a block: of a session its commands, at their places, else all. */
export const shellTextOf = ({ lang, value = '' }: BodyNode) => (lang === 'console' ? onlyCommands(value) : value);

/** Languages whose blocks are run in a shell. */
export const isShell = (node: BodyNode) =>
  node.type === 'code' && /^(sh|bash|shell|console|zsh)$/.test(node.lang ?? '');
