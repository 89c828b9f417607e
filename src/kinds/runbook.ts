import { z } from 'zod';
import { commonFields, day, distinct, line, oneOf, reference } from './fields.ts';
import { defineKind } from './kind.ts';
import { ids, signals, urgencies } from './vocabulary.ts';

const parameter = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, { error: 'expected a name such as "namespace" or "disk_path"' })
    .describe('The name as commands write it between double braces.'),
  description: line(200).describe('What to fill in, and where to find it.'),
  example: z.string().min(1).describe('A value that would work; shown until the reader fills in theirs.'),
  pattern: z
    .string()
    .optional()
    .refine((source) => source === undefined || isRegularExpression(source), { error: 'expected a regular expression' })
    .describe('A regular expression that the whole value must match.'),
});

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const alertName = () =>
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_:.-]*$/, { error: 'expected the alert’s own name, such as KubePodNotReady' });

export const runbook = defineKind({
  name: 'runbook',
  folder: 'runbooks',
  label: { one: 'Runbook', many: 'Runbooks' },
  about: 'What to do now: from the alert to the fix, with a way back.',
  schema: z.strictObject({
    ...commonFields,
    services: distinct(reference('service')).describe('The services it is for.'),
    alerts: distinct(alertName()).optional().describe('The alerts that lead here, by their exact names.'),
    errors: distinct(line(80)).optional().describe('Error codes or messages that a user sees and that lead here.'),
    symptoms: distinct(line(120))
      .optional()
      .describe('What a person would say or type who does not know the alert’s name.'),
    signals: distinct(oneOf(signals)).describe('Which of the four golden signals shows it.'),
    urgency: oneOf(urgencies).describe('Whether it wakes someone, waits for the morning, or is routine work.'),
    escalation: distinct(reference('role')).min(1).describe('Whom to call when this page does not help, in order.'),
    parameters: z.array(parameter).optional().describe('What the reader fills in; commands use it as {{name}}.'),
    takes: z.int().positive().optional().describe('How long it usually takes, in minutes.'),
    exercised: day().optional().describe('The day someone last ran it, in anger or as an exercise.'),
  }),
  sections: [
    {
      title: 'When to use it',
      about: 'The alert or symptom that brings someone here, and what looks alike but is not.',
    },
    { title: 'Impact', about: 'Who is hurt, how soon it gets worse.' },
    { title: 'Diagnose', about: 'Steps that only read. Each has something to do, what to expect, and what next.' },
    { title: 'Mitigate', about: 'Steps that stop the harm, safest first.' },
    { title: 'Verify', about: 'How to see that it is over.' },
    { title: 'Undo', about: 'How to take back each thing that Mitigate changes.' },
    { title: 'Escalate', about: 'When to stop trying alone, whom to call, what to tell them.' },
  ],
  facets: (data) => ({
    service: data.services,
    signal: data.signals,
    urgency: [data.urgency],
    role: [...new Set([data.owner, ...data.escalation])],
  }),
  sortKeys: (data) => ({ title: data.title, urgency: ids(urgencies).indexOf(data.urgency) }),
  asks: ['services', 'signals', 'urgency', 'alerts'],
  starter: ({ title, summary, owner, today }) => ({
    title,
    summary: summary ?? `What to do when: ${title}.`,
    owner,
    reviewed: today,
    services: [],
    signals: [],
    urgency: 'ticket',
    escalation: [owner],
    parameters: [
      { name: 'unit', description: 'The systemd unit of the service, as its page names it.', example: 'nginx.service' },
    ],
  }),
});

export type Runbook = z.output<typeof runbook.schema>;
