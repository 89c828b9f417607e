import { signals } from '../../kinds/vocabulary.ts';
import type { Handbook } from '../handbook.ts';
import { urlOf } from '../page.ts';
import { alertNamesOf } from '../runbooks/alerts.ts';
import { alertEntries, errorEntries, type RunbookEntry } from '../runbooks/runbooks.ts';
import { alertUrl, type ExactName } from './exact-name.ts';

/** A name of the handbook and where it leads. */
export interface Named {
  readonly name: string;
  readonly url: string;
  /** The folder it stands in, such as `alerts` or `runbooks`. */
  readonly folder: string;
  /** Of a runbook: all other words by which a stranger may know it. */
  readonly words?: string;
}

/** Every alert, error and page by its name: what an address that leads nowhere may have meant. */
export function namesOf(handbook: Handbook): Named[] {
  const entries = (folder: string, all: readonly RunbookEntry[]) =>
    all.map(({ name, segment }) => ({ name, url: `/${folder}/${segment}/`, folder }));
  const titleOf = (id: string) => handbook.find('service', id)?.data.title ?? id;
  return [
    ...entries('alerts', alertEntries(handbook)),
    ...entries('errors', errorEntries(handbook)),
    ...handbook.pages.map((page): Named => {
      const url = urlOf(page);
      const named = { name: page.data.title, url, folder: url.split('/')[1] ?? '' };
      if (page.kind !== 'runbook') return named;
      const { data } = page;
      const services = data.services.flatMap((id) => [id, titleOf(id)]);
      const known = [...services, ...data.signals.map((id) => signals[id].label), ...alertNamesOf(data)];
      return { ...named, words: [...known, ...(data.errors ?? []), ...(data.symptoms ?? [])].join(' ') };
    }),
  ];
}

/** Every alert and error with where it leads, in as few bytes as can be: a reader fetches them to type one. */
export function exactNames(handbook: Handbook): ExactName[] {
  const told = (folder: string, entries: readonly RunbookEntry[]) =>
    entries.map(({ name, segment, runbooks: [first] }): ExactName => {
      const url = `/${folder}/${segment}/`;
      const title = first?.data.title ?? '';
      return url === alertUrl(name) ? [name, title] : [name, title, url];
    });
  return [...told('alerts', alertEntries(handbook)), ...told('errors', errorEntries(handbook))];
}
