import { urgencies } from '../../kinds/vocabulary.ts';
import type { PageOf } from '../../model/page.ts';
import { runbookKeys } from '../../model/runbooks/list.ts';
import { words } from '../../words/words.ts';
import { has, type LiveComponent, linkTo, listOrNothing } from './live-component.ts';

export const noRunbooks = words.shell.noRunbooks;

export const runbooks: LiveComponent<'Runbooks', readonly PageOf<'runbook'>[]> = {
  shown({ service, signal }, asked) {
    if (!has(asked, 'service', service)) return undefined;
    const urgencyOf = (page: PageOf<'runbook'>) => runbookKeys(page, 0)[0] ?? 0;
    return asked.handbook
      .all('runbook')
      .filter(({ data }) => (!service || data.services.includes(service)) && (!signal || data.signals.includes(signal)))
      .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  },
  markdown: (pages) =>
    listOrNothing(
      pages.map(
        (page) => `${linkTo(page)} (${urgencies[page.data.urgency].label.toLowerCase()}): ${page.data.summary}`,
      ),
      noRunbooks,
    ),
};
