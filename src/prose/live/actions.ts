import { progressStates } from '../../kinds/vocabulary.ts';
import { actionUrl, type TrackedAction, trackedActionsOf } from '../../model/incidents/actions.ts';
import { formatDay } from '../../model/time.ts';
import { words } from '../../words/words.ts';
import { has, type LiveComponent, linkTo, listOrNothing } from './live-component.ts';

export const noActions = words.shell.noActions;

export const actions: LiveComponent<'Actions', readonly TrackedAction[]> = {
  shown({ owner, state }, asked) {
    if (!has(asked, 'role', owner)) return undefined;
    return trackedActionsOf(asked.handbook, asked.today).filter(
      ({ action, progress }) => (!owner || action.owner === owner) && (!state || progress === state),
    );
  },
  markdown: (trackedActions, { handbook }) =>
    listOrNothing(
      trackedActions.map((tracked) => {
        const { action, progress, postmortem } = tracked;
        const owner = handbook.find('role', action.owner)?.data.title ?? action.owner;
        const due = action.due ? `, due ${formatDay(action.due)}` : '';
        const state = progressStates[progress].label.toLowerCase();
        return `[${action.what.replace(/\.$/, '')}](${actionUrl(tracked)}): ${owner}, ${state}${due}; from ${linkTo(postmortem)}`;
      }),
      noActions,
    ),
};
