import { z } from 'zod';
import { config } from '../../watchbook.config.ts';
import { kindWords } from '../words/kinds.ts';
import { withFacts } from './field-facts.ts';
import { extended, inWords, type Vocabulary } from './words.ts';

const said = kindWords?.terms;

export { ids, type Vocabulary, type Word } from './words.ts';

export interface Severity {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** Most severe first, as the organisation set it. */
export const severities: readonly Severity[] = config.severities;
export const severityIds = severities.map((severity) => severity.id) as [string, ...string[]];

/** A severity as a reader sees it: "SEV1 Critical", or "Critical" where that is its id as well. */
export function severityLabel(id: string): string {
  const label = severities.find((severity) => severity.id === id)?.label;
  return label === undefined || label.toLowerCase() === id.toLowerCase() ? (label ?? id) : `${id} ${label}`;
}

/** One level of the organisation’s own severity scale. */
export const severityLevel = () =>
  withFacts(z.enum(severityIds), { words: Object.fromEntries(severities.map(({ id, ...word }) => [id, word])) });

export const families = extended(
  inWords(
    {
      delivery: { label: 'Delivery', description: 'Builds the software and brings it to production.' },
      operations: { label: 'Operations', description: 'Keeps production running and the organisation working.' },
      incident: { label: 'Incident', description: 'Held for the length of an incident, whatever your day job is.' },
    } as const satisfies Vocabulary,
    said?.families,
  ),
  config.vocabularies.families,
);

export const skillLevels = inWords(
  {
    aware: { label: 'Aware', description: 'Knows what it is and who to ask.', mark: '●○○' },
    working: { label: 'Working', description: 'Handles ordinary cases alone.', mark: '●●○' },
    fluent: { label: 'Fluent', description: 'Does it under pressure, and teaches it.', mark: '●●●' },
  } as const satisfies Vocabulary,
  said?.skillLevels,
);

export const milestones = inWords(
  {
    'day-1': { label: 'Day 1', description: 'On the first day.' },
    'week-1': { label: 'Week 1', description: 'Within the first week.' },
    'day-30': { label: 'Day 30', description: 'Within the first thirty days.' },
    'day-60': { label: 'Day 60', description: 'Within the first sixty days.' },
    'day-90': { label: 'Day 90', description: 'Within the first ninety days.' },
  } as const satisfies Vocabulary,
  said?.milestones,
);

/** The four letters of a responsibility assignment matrix. */
export const raciLetters = inWords(
  {
    R: { label: 'Responsible', description: 'Does the work.', mark: 'R' },
    A: { label: 'Accountable', description: 'Answers for the result; exactly one role.', mark: 'A' },
    C: { label: 'Consulted', description: 'Is asked before it is done.', mark: 'C' },
    I: { label: 'Informed', description: 'Is told once it is done.', mark: 'I' },
  } as const satisfies Vocabulary,
  said?.raciLetters,
);
export type RaciLetter = keyof typeof raciLetters;

/**
 * The four golden signals, as in Google’s *Site Reliability Engineering*,
 * chapter “Monitoring Distributed Systems”.
 */
export const signals = inWords(
  {
    latency: {
      label: 'Latency',
      description: 'How long a request takes, with failures counted separately from successes.',
      mark: '◷',
    },
    traffic: { label: 'Traffic', description: 'How much demand is placed on the system.', mark: '⇄' },
    errors: {
      label: 'Errors',
      description:
        'The rate of requests that fail: outright, with a wrong answer, or by breaking a commitment such as a time limit.',
      mark: '✕',
    },
    saturation: { label: 'Saturation', description: 'How full the scarcest resource is.', mark: '▮' },
  } as const satisfies Vocabulary,
  said?.signals,
);
export type Signal = keyof typeof signals;

export const urgencies = extended(
  inWords(
    {
      page: { label: 'Page', description: 'Wakes someone: act now.', mark: '!!' },
      ticket: { label: 'Ticket', description: 'Act within a working day.', mark: '!' },
      routine: { label: 'Routine', description: 'Planned work that follows the page.', mark: '·' },
    } as const satisfies Vocabulary,
    said?.urgencies,
  ),
  config.vocabularies.urgencies,
);

export const origins = inWords(
  {
    ours: { label: 'Ours', description: 'It happened to us.' },
    public: { label: 'Public', description: 'It happened to someone else, who wrote about it openly.' },
    exercise: { label: 'Exercise', description: 'Invented, for practice.' },
  } as const satisfies Vocabulary,
  said?.origins,
);

export const statuses = inWords(
  {
    draft: { label: 'Draft', description: 'Being written; facts may be missing.' },
    review: { label: 'In review', description: 'Complete; others are checking it.' },
    final: { label: 'Final', description: 'Agreed; only its actions are still open.' },
  } as const satisfies Vocabulary,
  said?.statuses,
);

export const detections = extended(
  inWords(
    {
      alert: { label: 'Alert', description: 'Monitoring noticed it.' },
      customer: { label: 'Customer', description: 'Someone outside reported it.' },
      staff: { label: 'Staff', description: 'Someone inside noticed it by chance or while working.' },
      partner: { label: 'Partner', description: 'A supplier or another organisation reported it.' },
      unknown: { label: 'Unknown', description: 'Not recorded, or not made public.' },
    } as const satisfies Vocabulary,
    said?.detections,
  ),
  config.vocabularies.detections,
);

/** What set an incident off. */
export const triggers = extended(
  inWords(
    {
      deploy: { label: 'Software release', description: 'A new version of software went out.' },
      'config-change': { label: 'Configuration change', description: 'A setting, rule or policy was changed.' },
      migration: { label: 'Migration', description: 'Data, traffic or machines were being moved.' },
      maintenance: { label: 'Planned maintenance', description: 'Planned work on running systems.' },
      'manual-operation': { label: 'Manual operation', description: 'A command or action was carried out by hand.' },
      automation: { label: 'Automation', description: 'An automatic system acted.' },
      'traffic-change': { label: 'Change in traffic', description: 'Demand rose, fell or changed its shape.' },
      'data-change': { label: 'Unusual data', description: 'Input of a new shape, size or value arrived.' },
      expiry: { label: 'Expiry', description: 'A certificate, licence, token or date ran out.' },
      time: {
        label: 'Time itself',
        description: 'A leap second, a time-zone change, a clock that drifted, a counter that ran over.',
      },
      'hardware-failure': { label: 'Hardware failure', description: 'A disk, machine, link or cable failed.' },
      environment: { label: 'Power or environment', description: 'Power, cooling, fire or water.' },
      'dependency-failure': { label: 'Failure of a dependency', description: 'Something it depends on failed first.' },
      attack: { label: 'Attack', description: 'Someone meant to do harm.' },
      unknown: { label: 'Unknown', description: 'Not found, or not made public.' },
    } as const satisfies Vocabulary,
    said?.triggers,
  ),
  config.vocabularies.triggers,
);

/** What made an incident possible or worse. An incident has several. */
export const causes = extended(
  inWords(
    {
      'untested-change': {
        label: 'Change not tested as it would run',
        description: 'The test did not resemble production closely enough to show the fault.',
      },
      'no-staged-rollout': { label: 'No staged rollout', description: 'A change reached everything at once.' },
      'missing-validation': { label: 'Missing validation', description: 'A wrong input or setting was accepted.' },
      'latent-defect': {
        label: 'Latent defect',
        description: 'A fault had been in the software for a while, waiting for its conditions.',
      },
      'version-skew': { label: 'Version skew', description: 'Different versions ran side by side and did not agree.' },
      'configuration-drift': {
        label: 'Configuration drift',
        description: 'Systems believed to be identical were not.',
      },
      'capacity-limit': {
        label: 'Capacity limit',
        description: 'A resource ran out: memory, disk, connections, threads, a quota.',
      },
      'thundering-herd': {
        label: 'Thundering herd',
        description: 'Many clients arrived, or retried, at the same moment.',
      },
      'cascading-failure': {
        label: 'Cascading failure',
        description: 'One part’s failure overloaded or broke the next.',
      },
      'single-point-of-failure': { label: 'Single point of failure', description: 'One part had no redundancy.' },
      'hidden-dependency': {
        label: 'Hidden dependency',
        description: 'Something depended on something nobody had written down.',
      },
      'failover-failure': {
        label: 'Failover that failed',
        description: 'The standby did not take over, or made things worse.',
      },
      'data-inconsistency': { label: 'Data inconsistency', description: 'Copies of the data disagreed.' },
      'backup-gap': {
        label: 'Backups that did not restore',
        description: 'A backup was missing, incomplete or too slow to restore.',
      },
      'monitoring-gap': { label: 'Monitoring gap', description: 'Nothing noticed, or the alert reached nobody.' },
      'access-too-broad': {
        label: 'Access too broad',
        description: 'An action could reach further than it needed to.',
      },
      'unsafe-tooling': {
        label: 'Unsafe tooling',
        description: 'A tool made the dangerous thing as easy as the harmless one.',
      },
      'unclear-procedure': {
        label: 'Unclear procedure',
        description: 'The written procedure was missing, out of date or ambiguous.',
      },
      'knowledge-gap': {
        label: 'Knowledge held by few',
        description: 'The people on duty could not have known what was needed.',
      },
      'slow-recovery': {
        label: 'Slow recovery path',
        description: 'The way back existed but was slow, or needed what was broken.',
      },
      expiry: { label: 'Expiry nobody watched', description: 'A certificate, token, licence or date ran out unseen.' },
      'time-handling': {
        label: 'Handling of time',
        description: 'Leap seconds, time zones, clocks or counters were handled wrongly.',
      },
      routing: { label: 'Network routing', description: 'Traffic was sent the wrong way, or nowhere.' },
      dns: { label: 'DNS', description: 'Names did not resolve, or resolved wrongly.' },
      'hardware-fault': { label: 'Hardware fault', description: 'A device failed or misbehaved.' },
      'power-or-cooling': { label: 'Power or cooling', description: 'Power, cooling or the building failed.' },
      'third-party': { label: 'Third party', description: 'A supplier’s failure became ours.' },
      security: { label: 'Security weakness', description: 'A weakness was used, or its repair had side effects.' },
      communication: {
        label: 'Communication gap',
        description: 'People who needed to know did not, or heard different things.',
      },
    } as const satisfies Vocabulary,
    said?.causes,
  ),
  config.vocabularies.causes,
);

export const phases = inWords(
  {
    'lead-up': { label: 'Lead-up', description: 'Before users were affected.' },
    impact: { label: 'Impact', description: 'Users are affected.' },
    detection: { label: 'Detection', description: 'Someone or something notices.' },
    diagnosis: { label: 'Diagnosis', description: 'Finding out what is wrong.' },
    mitigation: { label: 'Mitigation', description: 'Stopping the harm.' },
    recovery: { label: 'Recovery', description: 'Repairing what is left.' },
    'follow-up': { label: 'Follow-up', description: 'After it was over.' },
  } as const satisfies Vocabulary,
  said?.phases,
);

export const actionTypes = extended(
  inWords(
    {
      prevent: { label: 'Prevent', description: 'It cannot happen this way again.' },
      detect: { label: 'Detect', description: 'It is noticed sooner.' },
      mitigate: { label: 'Mitigate', description: 'It does less harm, or is over sooner.' },
      process: { label: 'Process', description: 'People work together better.' },
    } as const satisfies Vocabulary,
    said?.actionTypes,
  ),
  config.vocabularies.actionTypes,
);

export const priorities = inWords(
  {
    high: { label: 'High', description: 'Before other planned work.', mark: '▲' },
    medium: { label: 'Medium', description: 'In the next planning round.', mark: '■' },
    low: { label: 'Low', description: 'When there is room.', mark: '▽' },
  } as const satisfies Vocabulary,
  said?.priorities,
);

export const actionStates = inWords(
  {
    open: { label: 'Open', description: 'Agreed, not started.', mark: '○' },
    'in-progress': { label: 'In progress', description: 'Someone is working on it.', mark: '◐' },
    done: { label: 'Done', description: 'Finished and confirmed to work.', mark: '●' },
    dropped: { label: 'Dropped', description: 'Decided against, with the reason in the ticket.', mark: '⊘' },
  } as const satisfies Vocabulary,
  said?.actionStates,
);

export const topics = extended(
  inWords(
    {
      start: { label: 'Start here', description: 'How this handbook and this organisation work.' },
      skills: { label: 'Core skills', description: 'What you need to be good at, and how to learn it here.' },
      responsibilities: {
        label: 'Responsibilities',
        description: 'How to do what each role owns: a method, an example with numbers, a checklist.',
      },
      incidents: {
        label: 'Incidents and on-call',
        description: 'What to do, say and hand over while it lasts, and after.',
      },
      signals: { label: 'Golden signals by system', description: 'What to measure for each shape of system, and how.' },
      practice: { label: 'Practices', description: 'How we work together.' },
      drills: { label: 'Drills and quizzes', description: 'Exercises for a team, and questions for one reader.' },
      templates: { label: 'Templates', description: 'Forms to fill in, here and as files to take.' },
      writing: { label: 'Writing', description: 'How to write pages of this handbook.' },
    } as const satisfies Vocabulary,
    said?.topics,
  ),
  config.vocabularies.topics,
);

export const helpTopics = inWords(
  {
    use: { label: 'Use it', description: 'How to find what you need, and how far to trust it.' },
    write: { label: 'Write in it', description: 'How to add a page, and what a page can hold.' },
    keep: { label: 'Keep it', description: 'How to make the handbook yours, and keep it for years.' },
  } as const satisfies Vocabulary,
  said?.helpTopics,
);

export const tiers = extended(
  inWords(
    {
      critical: {
        label: 'Critical',
        description: 'When it is down, the organisation stops earning or serving.',
        mark: '1',
      },
      important: { label: 'Important', description: 'When it is down, many people cannot work properly.', mark: '2' },
      supporting: { label: 'Supporting', description: 'When it is down for a day, people manage.', mark: '3' },
    } as const satisfies Vocabulary,
    said?.tiers,
  ),
  config.vocabularies.tiers,
);

/** Where a service is in its life, in the words that Backstage’s catalogue recommends. */
export const lifecycles = inWords(
  {
    experimental: {
      label: 'Experimental',
      description: 'May change or go at any time; nobody should build on it yet.',
    },
    production: { label: 'Production', description: 'In use and looked after.' },
    deprecated: { label: 'Deprecated', description: 'On its way out: do not build on it.' },
  } as const satisfies Vocabulary,
  said?.lifecycles,
);

/** Where a promise stands, the most pressing first. */
export const progressStates = inWords(
  {
    overdue: { label: 'Overdue', description: 'Still to be done, and past its due date.', mark: '!' },
    open: { label: 'Open', description: 'Still to be done.', mark: '○' },
    done: { label: 'Done', description: 'Finished and confirmed to work.', mark: '●' },
    dropped: { label: 'Dropped', description: 'Decided against, with the reason in the ticket.', mark: '⊘' },
  } as const satisfies Vocabulary,
  said?.progressStates,
);
export type Progress = keyof typeof progressStates;

/** How long ago the incident was over, for promises that are still to be done; `until` in days. */
export const ages = inWords(
  {
    month: { label: 'Up to 30 days', description: 'Agreed within the last month.', until: 30 },
    quarter: { label: '31 to 90 days', description: 'Agreed within the last quarter.', until: 90 },
    'half-year': { label: '91 to 180 days', description: 'Agreed within the last half year.', until: 180 },
    older: { label: 'Over 180 days', description: 'Agreed long ago.', until: Number.POSITIVE_INFINITY },
  } as const satisfies Vocabulary & Readonly<Record<string, { readonly until: number }>>,
  said?.ages,
);
export type Age = keyof typeof ages;
