import { libraryUrl } from '../../model/incidents/library.ts';
import type { PageOf } from '../../model/page.ts';
import { formatDay } from '../../model/time.ts';
import { words } from '../../words/words.ts';
import { has, type LiveComponent, linkTo, listOrNothing } from './live-component.ts';

/** Post-mortems, and where all of their sort are. */
export interface IncidentsShown {
  readonly incidents: readonly PageOf<'postmortem'>[];
  /** How many there are beyond those. */
  readonly more: number;
  /** The address of the library with all of them. */
  readonly all: string;
}

export const noIncidents = words.shell.noIncidents;

export const incidents: LiveComponent<'Incidents', IncidentsShown> = {
  shown({ cause, service, limit }, asked) {
    if (!has(asked, 'service', service)) return undefined;
    const fitting = asked.handbook
      .all('postmortem')
      .filter(({ data }) => (!cause || data.causes.includes(cause)) && (!service || data.services.includes(service)));
    const shown = fitting.slice(0, limit === undefined ? fitting.length : Number(limit));
    const all = libraryUrl({ ...(cause && { cause }), ...(service && { service }) });
    return { incidents: shown, more: fitting.length - shown.length, all };
  },
  markdown: ({ incidents, more, all }) =>
    listOrNothing(
      [
        ...incidents.map(
          (page) => `${linkTo(page)} (${page.data.severity}, ${formatDay(page.data.started)}): ${page.data.summary}`,
        ),
        ...(more > 0 ? [`[${more} more](${all})`] : []),
      ],
      noIncidents,
    ),
};
