import { words } from '../../words/words.ts';
import type { PageOf } from '../page.ts';

/** Incidents of one origin, with what they are called together. */
export interface OfOrigin {
  readonly title: string;
  readonly slug: string;
  readonly members: readonly PageOf<'postmortem'>[];
}

/** Our own incidents, exercises, and apart from them what happened elsewhere; an origin without incidents is left out. */
export function byOrigin(incidents: readonly PageOf<'postmortem'>[]): OfOrigin[] {
  const of = (origin: string) => incidents.filter(({ data }) => data.origin === origin);
  return [
    { title: words.incident.ourOwn, slug: 'ours', members: of('ours') },
    { title: words.incident.exercises, slug: 'exercises', members: of('exercise') },
    { title: words.incident.elsewhere, slug: 'elsewhere', members: of('public') },
  ].filter(({ members }) => members.length > 0);
}
