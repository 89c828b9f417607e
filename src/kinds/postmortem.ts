import { z } from 'zod';
import {
  anchor,
  commonFields,
  day,
  distinct,
  instantOrDay,
  line,
  link,
  name,
  oneOf,
  pastDay,
  quote,
  reference,
} from './fields.ts';
import { defineKind } from './kind.ts';
import {
  actionStates,
  actionTypes,
  causes,
  detections,
  origins,
  phases,
  priorities,
  severities,
  severityLevel,
  signals,
  statuses,
  triggers,
} from './vocabulary.ts';

const impact = z.strictObject({
  summary: line(300).describe('Who could not do what, for how long.'),
  users: z.int().nonnegative().optional().describe('How many people were affected.'),
  requests: z.int().nonnegative().optional().describe('How many requests failed.'),
  dataLost: line(200).optional().describe('What was lost for good.'),
  cost: line(120).optional().describe('What it cost, with its currency, if known.'),
});

const event = z.strictObject({
  at: instantOrDay().describe('When it happened.'),
  event: line(400).describe('What happened, in one sentence, without a name.'),
  phase: oneOf(phases).optional().describe('The part of the incident it belongs to.'),
  source: link().optional().describe('A graph, log or message that shows it.'),
  severity: severityLevel().optional().describe('The severity from this moment on, where it changed.'),
});

const action = z.strictObject({
  id: anchor().describe('Short name; the anchor of the action on the page.'),
  what: line(240).describe('What will be different once it is done.'),
  type: oneOf(actionTypes).describe('How it helps.'),
  owner: reference('role').describe('The role that owns it.'),
  priority: oneOf(priorities).describe('How soon.'),
  due: day().optional().describe('The day it is due.'),
  state: oneOf(actionStates).describe('Where it stands.'),
  done: pastDay().optional().describe('The day it was finished.'),
  link: link().optional().describe('The ticket.'),
});

/** A post-mortem says more of how far it is than a page of another kind. */
const { status: _, ...common } = commonFields;

export const postmortem = defineKind({
  name: 'postmortem',
  folder: 'postmortems',
  label: { one: 'Post-mortem', many: 'Post-mortems' },
  about: 'What happened, what we learned, and what we agreed to change.',
  standsIn: 'learned',
  schema: z.strictObject({
    ...common,
    origin: oneOf(origins).describe('Where the incident happened: with us, elsewhere, or in an exercise.'),
    organisation: name(80).optional().describe('Who had the incident; only for public ones.'),
    sources: z
      .array(z.strictObject({ title: quote(160), url: link() }))
      .optional()
      .describe('Where the facts come from; a public incident needs at least one.'),
    status: oneOf(statuses).describe('How far the writing is.'),
    severity: severityLevel().describe('From the site’s own scale, set in watchbook.config.ts.'),
    services: distinct(reference('service')).describe(
      'The services that were affected. For a public incident: services of ours that could fail the same way.',
    ),
    started: instantOrDay().describe('When users were first affected.'),
    detected: instantOrDay().optional().describe('When the people who could act first knew.'),
    acknowledged: instantOrDay().optional().describe('When someone began to work on it.'),
    mitigated: instantOrDay().optional().describe('When users were no longer affected.'),
    resolved: instantOrDay().optional().describe('When nothing was left to repair.'),
    detection: oneOf(detections).describe('Who or what noticed it first.'),
    trigger: oneOf(triggers).describe('What triggered it.'),
    causes: distinct(oneOf(causes)).describe('What made it possible, or made it worse.'),
    signals: distinct(oneOf(signals)).optional().describe('The golden signals that showed it, or would have.'),
    impact: impact.describe('What it did to people.'),
    responders: z
      .array(z.strictObject({ role: reference('role'), part: line(160) }))
      .optional()
      .describe('Which roles took which part. Roles, never names.'),
    timeline: z.array(event).describe('What happened when, earliest first.'),
    actions: z.array(action).describe('What will be done about it.'),
    noActions: line(240).optional().describe('Why there are no actions, where that is so.'),
    runbooks: distinct(reference('runbook'))
      .optional()
      .describe('Runbooks that were used, or that now exist because of it.'),
    related: distinct(reference('postmortem')).optional().describe('Incidents worth reading along with this one.'),
  }),
  sections: [
    { title: 'Summary', about: 'The whole story in one paragraph, for someone who reads nothing else.' },
    { title: 'Impact', about: 'Who was affected, how, and for how long.' },
    { title: 'What happened', about: 'The story in order: what people saw, knew and did at the time.' },
    { title: 'Contributing causes', about: 'The conditions that made it possible. There is never only one.' },
    { title: 'What went well', about: 'What helped, so that it stays.' },
    { title: 'What went badly', about: 'What got in the way of people doing their best.' },
    {
      title: 'Where we got lucky',
      about: 'What could have made it worse, and did not by chance.',
      // A public report that names no luck leaves nothing to say here that is not a guess.
      mayBeAbsent: ({ origin }) => origin === 'public',
    },
    { title: 'Lessons', about: 'What another team should learn from it.' },
  ],
  facets: (data) => ({
    service: data.services,
    severity: [data.severity],
    cause: data.causes,
    trigger: [data.trigger],
    detection: [data.detection],
    signal: data.signals ?? [],
    origin: [data.origin],
    organisation: data.organisation ? [data.organisation] : [],
    status: [data.status],
    year: [data.started],
    role: [...new Set([data.owner, ...(data.responders ?? []).map((responder) => responder.role)])],
  }),
  asks: ['severity', 'services', 'started', 'detection', 'trigger'],
  starter: ({ title, summary, owner, today, known }) => ({
    title,
    summary: summary ?? `What happened, and what we learned: ${title}.`,
    owner,
    reviewed: today,
    origin: 'ours',
    status: 'draft',
    severity: severities[severities.length - 1]?.id,
    services: [],
    started: today,
    detection: 'unknown',
    trigger: 'unknown',
    causes: [],
    impact: { summary: 'Who could not do what, for how long.' },
    timeline: [{ at: known?.started ?? today, event: 'What was first seen.' }],
    actions: [],
  }),
});

export type Postmortem = z.output<typeof postmortem.schema>;
export type TimelineEvent = Postmortem['timeline'][number];
export type ActionItem = Postmortem['actions'][number];
