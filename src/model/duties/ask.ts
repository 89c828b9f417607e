import type { Handbook } from '../handbook.ts';
import { urlOf } from '../page.ts';
import { allActivities } from './matrix-smells.ts';

/** One activity as the question box knows it. */
export interface AskableActivity {
  readonly id: number;
  readonly name: string;
  /** Words that lead here beside the name: what it belongs to, with its summary and examples. */
  readonly responsibility: string;
  readonly note: string;
  readonly matrix: string;
  readonly url: string;
  readonly accountable: AskableRole;
  readonly responsible: readonly AskableRole[];
}

export interface AskableRole {
  readonly title: string;
  readonly url: string;
  readonly contact: string;
}

/** What the question box on the roles index is asked about, and the other words for things. */
export interface Askable {
  readonly activities: readonly AskableActivity[];
  /** Groups of words that mean the same, from the glossary. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Every activity with whom to ask about it. */
export function askable(handbook: Handbook): Askable {
  const role = (id: string): AskableRole => {
    const page = handbook.find('role', id);
    return { title: page?.data.title ?? id, url: page ? urlOf(page) : '/roles/', contact: page?.data.contact ?? '' };
  };
  const activities = allActivities(handbook).map(({ matrix, activity }, id): AskableActivity => {
    const [roleId = '', responsibilityId] = (activity.responsibility ?? '').split('/');
    const responsibility = handbook
      .find('role', roleId)
      ?.data.responsibilities.find((one) => one.id === responsibilityId);
    return {
      id,
      name: activity.name,
      responsibility: [responsibility?.name, responsibility?.summary, ...(responsibility?.examples ?? [])]
        .filter(Boolean)
        .join(' '),
      note: activity.note ?? '',
      matrix: matrix.data.title,
      url: `${urlOf(matrix)}#${activity.id}`,
      accountable: role(activity.accountable),
      responsible: activity.responsible.filter((other) => other !== activity.accountable).map(role),
    };
  });
  const synonyms = handbook
    .all('term')
    .flatMap(({ data }) => (data.aka ? [[data.title, ...data.aka].map((word) => word.toLowerCase())] : []));
  return { activities, synonyms };
}
