import { raciLetters } from '../../kinds/vocabulary.ts';
import { type Assignment, assignmentsOf } from '../../model/duties/raci.ts';
import { urlOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';
import { has, type LiveComponent, listOrNothing } from './live-component.ts';

export const noActivities = words.shell.noActivities;

export const activities: LiveComponent<'Activities', readonly Assignment[]> = {
  shown: ({ role }, asked) => (has(asked, 'role', role) ? assignmentsOf(asked.handbook, role) : undefined),
  markdown: (assignments) =>
    listOrNothing(
      assignments.map(({ matrix, activity, letters }) => {
        const words = letters.map((letter) => raciLetters[letter].label.toLowerCase());
        return `[${activity.name}](${urlOf(matrix)}#${activity.id}) (${matrix.data.title}): ${words.join(' and ')}`;
      }),
      noActivities,
    ),
};
