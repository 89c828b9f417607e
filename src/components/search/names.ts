import type { ExactName } from '../../model/published/exact-name.ts';
import { namesMeant } from '../../search/query/exact-names.ts';
import { href } from '../client/site-address.ts';

let fetched: Promise<readonly ExactName[]> | undefined;
let names: readonly ExactName[] = [];

/** Fetches the names of alerts and errors, once; what could not be fetched is asked for again the next time. */
export function fetchNames(): Promise<readonly ExactName[]> {
  fetched ??= fetch(href('/api/exact-names.json'))
    .then((response) => response.json() as Promise<readonly ExactName[]>)
    .then((all) => {
      names = all;
      return all;
    })
    .catch(() => {
      fetched = undefined;
      return [];
    });
  return fetched;
}

/** What of the names is meant, as far as they are here yet. */
export const namesIn = (typed: string) => namesMeant(typed, names);
