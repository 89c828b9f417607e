import type { Config } from '../../config/schema.ts';
import type { Handbook } from '../handbook.ts';
import { actionUrl, type TrackedAction, trackedActionOf, trackedActionsOf } from '../incidents/actions.ts';
import { timeToDetect, timeToMitigate, timeToResolve } from '../incidents/incident.ts';
import type { SimilarIncident } from '../incidents/similar-incidents.ts';
import { ownValues } from '../own-fields.ts';
import { type Page, type PageOf, urlOf } from '../page.ts';
import { reviewOf } from '../review.ts';
import type { Span } from '../time.ts';
import { type Published, type PublishedName, publishedVersion, schemaUrl } from './published.ts';

/** All post-mortems as published. */
export function publishedPostmortems(handbook: Handbook, today: string): Published<'postmortems'> {
  return {
    ...headerOf('postmortems', today),
    postmortems: handbook.all('postmortem').map((page) => entryOf(page, today)),
  };
}

/** One post-mortem as published. */
export function publishedPostmortem(
  page: PageOf<'postmortem'>,
  similar: readonly SimilarIncident[],
  today: string,
): Published<'postmortem'> {
  const { data } = page;
  return {
    ...headerOf('postmortem', today),
    ...entryOf(page, today),
    actions: data.actions.map((action) => actionOf(trackedActionOf(page, action, today))),
    noActions: data.noActions ?? null,
    impact: {
      summary: data.impact.summary,
      users: data.impact.users ?? null,
      requests: data.impact.requests ?? null,
      dataLost: data.impact.dataLost ?? null,
      cost: data.impact.cost ?? null,
    },
    responders: data.responders ?? [],
    timeline: data.timeline.map(({ at, event, phase, severity, source }) => ({
      at,
      event,
      phase: phase ?? null,
      severity: severity ?? null,
      source: source ?? null,
    })),
    runbooks: data.runbooks ?? [],
    sources: data.sources ?? [],
    similar: similar.map(({ incident, score, reasons }) => ({
      id: incident.id,
      score: Math.round(score * 1000) / 1000,
      reasons: [...reasons],
    })),
  };
}

/** Every action item as published. */
export function publishedActions(handbook: Handbook, today: string): Published<'actions'> {
  return publishedActionsOf(trackedActionsOf(handbook, today), today);
}

/** Some action items as published. */
export function publishedActionsOf(trackedActions: readonly TrackedAction[], today: string): Published<'actions'> {
  return {
    ...headerOf('actions', today),
    actions: trackedActions.map((tracked) => ({
      ...actionOf(tracked),
      postmortem: tracked.postmortem.id,
      postmortemTitle: tracked.postmortem.data.title,
      services: tracked.postmortem.data.services,
    })),
  };
}

/**
 * Every page as published.
 *
 * @param changedAt when a file last changed; undefined where that is not known
 */
export function publishedPages(
  handbook: Handbook,
  intervals: Config['reviewEvery'],
  changedAt: (file: string) => Date | undefined,
  today: string,
): Published<'pages'> {
  return {
    ...headerOf('pages', today),
    pages: handbook.pages.map((page) => {
      const { due, daysOver } = reviewOf(page, intervals, today);
      return {
        kind: page.kind,
        id: page.id,
        url: urlOf(page),
        file: page.file,
        title: page.data.title,
        summary: page.data.summary,
        owner: page.data.owner ?? null,
        reviewed: page.data.reviewed,
        reviewDue: due ?? null,
        daysOver: daysOver ?? null,
        changed: changedAt(page.file)?.toISOString() ?? null,
        links: handbook.refersTo(page).map(({ to }) => urlOf(to)),
        ...fieldsOf(page),
      };
    }),
  };
}

function entryOf(page: PageOf<'postmortem'>, today: string): Published<'postmortems'>['postmortems'][number] {
  const { data, id } = page;
  const progress = data.actions.map((action) => trackedActionOf(page, action, today).progress);
  const count = (wanted: TrackedAction['progress']) => progress.filter((found) => found === wanted).length;
  return {
    id,
    url: urlOf(page),
    data: postmortemDataUrl(id),
    title: data.title,
    summary: data.summary,
    owner: data.owner,
    reviewed: data.reviewed,
    origin: data.origin,
    organisation: data.organisation ?? null,
    status: data.status,
    severity: data.severity,
    services: data.services,
    detection: data.detection,
    trigger: data.trigger,
    causes: data.causes,
    signals: data.signals ?? [],
    started: data.started,
    detected: data.detected ?? null,
    acknowledged: data.acknowledged ?? null,
    mitigated: data.mitigated ?? null,
    resolved: data.resolved ?? null,
    timeToDetect: spanOf(timeToDetect(data)),
    timeToMitigate: spanOf(timeToMitigate(data)),
    timeToResolve: spanOf(timeToResolve(data)),
    usersAffected: data.impact.users ?? null,
    actions: { open: count('open'), overdue: count('overdue'), done: count('done'), dropped: count('dropped') },
    ...fieldsOf(page),
  };
}

function actionOf({
  postmortem,
  action,
  progress,
  daysOverdue,
  age,
}: TrackedAction): Published<'postmortem'>['actions'][number] {
  return {
    id: action.id,
    what: action.what,
    type: action.type,
    owner: action.owner,
    priority: action.priority,
    state: progress,
    inProgress: action.state === 'in-progress',
    due: action.due ?? null,
    done: action.done ?? null,
    daysOverdue,
    ageDays: age ?? null,
    url: actionUrl({ postmortem, action }),
    ticket: action.link ?? null,
  };
}

/** The fields that are the organisation’s own, where the page has some. */
function fieldsOf(page: Page): { fields?: Record<string, unknown> } {
  const fields = ownValues(page);
  return fields ? { fields } : {};
}

const postmortemDataUrl = (id: string) => `/api/postmortems/${id}.json`;

function headerOf(name: PublishedName, today: string) {
  return { $schema: schemaUrl(name), version: publishedVersion, generated: today } as const;
}

function spanOf(span: Span | undefined): { seconds: number; exact: boolean } | null {
  return span ? { seconds: span.ms / 1000, exact: span.exact } : null;
}
