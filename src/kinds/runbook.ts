import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { commonFields, distinct, line, oneOf, pastDay, quote, reference } from './fields.ts';
import { defineKind } from './kind.ts';
import { firstSteps } from './runbook-steps.ts';
import { valuePattern } from './value-pattern.ts';
import { signals, urgencies } from './vocabulary.ts';

const parameter = z.strictObject({
  name: withFacts(
    z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]*$/, {
      error: 'expected a name such as "namespace" or "disk_path" (but not "constructor")',
    }),
    { text: 'code', unique: true },
  ).describe('The name as commands write it between double braces.'),
  description: withFacts(line(200), { search: 'apart' }).describe('What to fill in, and where to find it.'),
  example: withFacts(z.string().min(1), { text: 'code' }).describe(
    'A value that would work; shown until the reader fills in theirs.',
  ),
  pattern: withFacts(z.string(), { text: 'code' })
    .optional()
    .superRefine((source, context) => {
      const pattern = source === undefined ? undefined : valuePattern(source);
      if (typeof pattern === 'string') context.addIssue(pattern);
    })
    .describe('A regular expression that the whole value must match; it cannot look around or back.'),
  label: withFacts(
    z
      .string()
      .regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, { error: 'expected the name of a label, such as "persistentvolumeclaim"' }),
    { text: 'code' },
  )
    .optional()
    .describe('The alert’s label that fills it, where that has another name than the parameter.'),
});

const alertName = () =>
  withFacts(
    z
      .string()
      .regex(/^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u, {
        error: 'expected the alert’s own name on one line, without spaces around it, such as KubePodNotReady',
      })
      .max(500),
    { text: 'identifier', search: 'name' },
  );

/** Words of a user or of a machine by which the page is found. */
const heard = (max: number) => withFacts(quote(max), { search: 'name' });

/** An alert: its name, or, where there is more to say of it, a record. */
const alert = z.union(
  [
    alertName(),
    z.strictObject({
      name: alertName().describe('The name it has now.'),
      start: withFacts(
        z.string().regex(/^[^\s#/?]+$/, { error: 'expected the anchor of a heading, such as "free-some-space"' }),
        { text: 'code', heading: true },
      )
        .optional()
        .describe('The step where this alert begins: the anchor of its heading, such as "free-some-space".'),
      means: withFacts(line(160), { search: 'apart' })
        .optional()
        .describe('What this alert says, in a sentence; shown first to whoever comes with it.'),
      formerly: distinct(alertName())
        .min(1)
        .optional()
        .describe('Names it had before. Clusters that still send one are led here, too.'),
    }),
  ],
  {
    error:
      'expected the name of an alert, or `name` with `start` (the anchor of a step, such as "free-some-space"), `means` (a sentence) or `formerly` (a list of names it had)',
  },
);

export const runbook = defineKind({
  name: 'runbook',
  folder: 'runbooks',
  label: { one: 'Runbook', many: 'Runbooks' },
  about: 'What to do now: from the alert to the fix, with a way back.',
  standsIn: 'now',
  schema: z.strictObject({
    ...commonFields,
    services: distinct(reference('service')).describe('The services it is for.'),
    alerts: distinct(alert)
      .optional()
      .describe(
        'The alerts that lead here, by their exact names; or, for one that begins at a step of its own, says something of its own or had another name, `name` with `start`, `means` or `formerly`.',
      ),
    errors: distinct(heard(80)).optional().describe('Error codes or messages that a user sees and that lead here.'),
    symptoms: distinct(heard(120))
      .optional()
      .describe('What a person would say or type who does not know the alert’s name.'),
    signals: distinct(oneOf(signals)).describe('Which of the four golden signals shows it.'),
    urgency: oneOf(urgencies).describe('Whether it wakes someone, waits for the morning, or is routine work.'),
    escalation: distinct(reference('role')).min(1).describe('Who to call when this page does not help, in order.'),
    parameters: z.array(parameter).optional().describe('What the reader fills in; commands use it as {{name}}.'),
    takes: z.int().positive().optional().describe('How long it usually takes, in minutes.'),
    exercised: pastDay().optional().describe('The day someone last ran it, for real or as an exercise.'),
  }),
  sections: [
    {
      title: 'When to use it',
      about: 'The alert or symptom that brings someone here, and when this is not the right runbook.',
    },
    { title: 'Impact', about: 'Who is affected, and how soon it gets worse.' },
    {
      title: 'Diagnose',
      about: 'Steps that only read. Each says what to do, what to expect, and what comes next.',
      example: firstSteps.Diagnose,
    },
    {
      title: 'Mitigate',
      about: 'Steps that stop the harm, safest first.',
      example: firstSteps.Mitigate,
    },
    {
      title: 'Verify',
      about: 'How to see that it is over.',
      example: firstSteps.Verify,
    },
    {
      title: 'Undo',
      about: 'How to take back each thing that Mitigate changes.',
      example: firstSteps.Undo,
    },
    { title: 'Escalate', about: 'When to stop trying alone, who to call, what to tell them.' },
  ],
  facets: (data) => ({
    service: data.services,
    signal: data.signals,
    urgency: [data.urgency],
    role: [...new Set([data.owner, ...data.escalation])],
  }),
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
