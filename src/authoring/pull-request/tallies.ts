import type { RaciLetter } from '../../kinds/vocabulary.ts';
import { assignmentsOf } from '../../model/duties/raci.ts';
import type { Handbook } from '../../model/handbook.ts';
import { timeToDetect, timeToMitigate, timeToResolve } from '../../model/incidents/incident.ts';
import { type PageOf, urlOf } from '../../model/page.ts';
import { alertNamesOf } from '../../model/runbooks/alerts.ts';
import { formatSpan, type Span } from '../../model/time.ts';

/** Things of one sort that a subject has, as the handbook derives them. */
export interface Tally {
  /** Id that stays the same while titles change. */
  readonly key: string;
  /** Whose they are, for people: "SRE". */
  readonly subject: string;
  readonly noun: { readonly one: string; readonly many: string };
  /** Labels by a key that stays the same while labels change. */
  readonly items: ReadonlyMap<string, string>;
}

/** One derived value of a subject, in words: "12 min". */
export interface Figure {
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  readonly value: string;
}

/** What the handbook derives about roles, services and alerts, as sets that can be compared. */
export function talliesOf(handbook: Handbook): Tally[] {
  const runbooks = handbook.all('runbook');
  const postmortems = handbook.all('postmortem');
  return [
    ...handbook.all('role').flatMap((role) => [
      ...(Object.keys(letterNouns) as RaciLetter[]).map((letter) => ({
        key: `${role.id} ${letter}`,
        subject: nameOf(role),
        noun: letterNouns[letter],
        items: new Map(
          assignmentsOf(handbook, role.id)
            .filter(({ letters }) => letters.includes(letter))
            .map(({ matrix, activity }) => [`${matrix.id}#${activity.id}`, activity.name] as const),
        ),
      })),
      tally(role, 'runbook that calls it', 'runbooks that call it', runbooks, ({ data }) =>
        data.escalation.includes(role.id),
      ),
      {
        key: `${role.id} actions`,
        subject: nameOf(role),
        noun: { one: 'open action', many: 'open actions' },
        items: new Map(
          postmortems.flatMap(({ id, data }) =>
            data.actions
              .filter(({ owner, state }) => owner === role.id && (state === 'open' || state === 'in-progress'))
              .map((action) => [`${id}#${action.id}`, action.what] as const),
          ),
        ),
      },
    ]),
    ...handbook
      .all('service')
      .flatMap((service) => [
        tally(service, 'runbook', 'runbooks', runbooks, ({ data }) => data.services.includes(service.id)),
        tally(service, 'post-mortem', 'post-mortems', postmortems, ({ data }) => data.services.includes(service.id)),
        tally(service, 'service that needs it', 'services that need it', handbook.all('service'), ({ data }) =>
          (data.dependsOn ?? []).includes(service.id),
        ),
      ]),
    ...alertTallies(runbooks),
  ];
}

/** Derived values that a change may move: how long incidents took. */
export function figuresOf(handbook: Handbook): Figure[] {
  return handbook.all('postmortem').flatMap((page) => {
    const figure = (name: string, span: Span | undefined) => ({
      key: `${page.id} ${name}`,
      subject: page.data.title,
      name,
      value: span ? formatSpan(span) : 'unknown',
    });
    return [
      figure('time to detect', timeToDetect(page.data)),
      figure('time to mitigate', timeToMitigate(page.data)),
      figure('time to resolve', timeToResolve(page.data)),
    ];
  });
}

const letterNouns = {
  A: { one: 'accountability', many: 'accountabilities' },
  R: { one: 'responsible part', many: 'responsible parts' },
  C: { one: 'activity to be consulted on', many: 'activities to be consulted on' },
  I: { one: 'activity to be informed of', many: 'activities to be informed of' },
} as const satisfies Record<RaciLetter, Tally['noun']>;

/** The pages of a list that belong to a page. */
function tally<P extends PageOf<'runbook'> | PageOf<'postmortem'> | PageOf<'service'>>(
  page: PageOf<'role'> | PageOf<'service'>,
  one: string,
  many: string,
  candidates: readonly P[],
  belongs: (candidate: P) => boolean,
): Tally {
  return {
    key: `${urlOf(page)} ${many}`,
    subject: nameOf(page),
    noun: { one, many },
    items: new Map(candidates.filter(belongs).map((candidate) => [candidate.id, candidate.data.title])),
  };
}

function alertTallies(runbooks: readonly PageOf<'runbook'>[]): Tally[] {
  const byAlert = new Map<string, Map<string, string>>();
  for (const { id, data } of runbooks) {
    for (const alert of alertNamesOf(data)) {
      byAlert.set(alert, (byAlert.get(alert) ?? new Map<string, string>()).set(id, data.title));
    }
  }
  return [...byAlert].map(([alert, items]) => ({
    key: `alert ${alert}`,
    subject: `The alert ${alert}`,
    noun: { one: 'runbook', many: 'runbooks' },
    items,
  }));
}

function nameOf(page: PageOf<'role'> | PageOf<'service'>): string {
  return page.kind === 'role' ? (page.data.abbreviation ?? page.data.title) : page.data.title;
}
