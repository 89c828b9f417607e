import { type SimilarIncident, similarIncidents } from '../model/incidents/similar-incidents.ts';
import { getHandbook } from './handbook.ts';

let found: Promise<ReadonlyMap<string, readonly SimilarIncident[]>> | undefined;

/** For every incident those most like it: worked out once in a build, anew for each page while writing. */
export function getSimilarIncidents(): Promise<ReadonlyMap<string, readonly SimilarIncident[]>> {
  const find = async () => similarIncidents(await getHandbook());
  if (import.meta.env.DEV) return find();
  found ??= find();
  return found;
}
