import { kindWords } from '../words/kinds.ts';
import { inWords } from './words.ts';

/** The sections of a runbook that are made of steps: each `### ` heading under them begins one. */
export const stepSections = ['Diagnose', 'Mitigate', 'Verify', 'Undo'] as const;
export type StepSection = (typeof stepSections)[number];

const said = kindWords?.kinds.runbook.sections;

/**
 * The heading of a runbook’s section in the language of this handbook.
 *
 * @param name as the kind has it in English
 */
export const sectionTitle = (name: StepSection | 'Escalate'): string => said?.[name].title ?? name;

/** The section of steps that stands under a heading, if one does. */
export const stepSectionOf = (heading: string): StepSection | undefined =>
  stepSections.find((name) => sectionTitle(name) === heading);

/** A word in bold that begins a paragraph of a step and says what the paragraph is. */
export interface StepLabel {
  /** As writers type it: `**Expect:** …`. */
  readonly label: string;
  readonly description: string;
  /** Whether it warns; a warning is acknowledged before the command can be copied. */
  readonly warns: boolean;
  readonly mark: string;
}

export const stepLabels = inWords(
  {
    expect: {
      label: 'Expect',
      description: 'What the reader will see if everything is fine.',
      warns: false,
      mark: '=',
    },
    next: { label: 'Next', description: 'Where to go from here, depending on what was seen.', warns: false, mark: '→' },
    destructive: {
      label: 'Destructive',
      description: 'What the step destroys, and what to check first.',
      warns: true,
      mark: '⚠',
    },
    'customer-visible': {
      label: 'Customer-visible',
      description: 'What users will notice.',
      warns: true,
      mark: '◉',
    },
  } as const satisfies Readonly<Record<string, StepLabel>>,
  kindWords?.stepLabels,
);
export type StepLabelName = keyof typeof stepLabels;

/** The label that a text such as "Expect:" is, if it is one; the colon may stand outside. */
export function stepLabelOf(text: string): StepLabelName | undefined {
  const names = Object.keys(stepLabels) as StepLabelName[];
  const word = text.trim().replace(/:$/, '');
  return names.find((name) => stepLabels[name].label === word);
}
