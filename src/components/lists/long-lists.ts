import { trackedActionsOf } from '../../model/incidents/actions.ts';
import { alertEntries, errorEntries } from '../../model/runbooks/runbooks.ts';
import { getHandbook } from '../../site/handbook.ts';
import { today } from '../../source/today.ts';
import { words } from '../../words/words.ts';
import { firstItems } from '../facets/list-part.ts';

/** The paths of the lists that are too long for one page, for `getStaticPaths`. */
export async function longLists() {
  const handbook = await getHandbook();
  const lists = [
    { list: 'actions', title: words.lists.allActions, count: trackedActionsOf(handbook, today).length },
    {
      list: 'alerts',
      title: words.lists.allAlerts,
      count: alertEntries(handbook).length + errorEntries(handbook).length,
    },
    { list: 'postmortems', title: words.lists.allPostmortems, count: handbook.all('postmortem').length },
    { list: 'runbooks', title: words.lists.allRunbooks, count: handbook.all('runbook').length },
  ] as const;
  return lists
    .filter(({ count }) => count > firstItems)
    .map(({ list, title, count }) => ({ params: { list }, props: { list, title, count } }));
}

/** What a page of such a list is told. */
export type LongList = Awaited<ReturnType<typeof longLists>>[number]['props'];
