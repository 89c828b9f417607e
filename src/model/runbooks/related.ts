import type { Handbook } from '../handbook.ts';
import type { PageOf } from '../page.ts';

type Runbook = PageOf<'runbook'>;

/** A runbook that may be the right one instead, and what it has in common. */
export interface RelatedRunbook {
  readonly page: Runbook;
  /** Ids of services of both. */
  readonly services: readonly string[];
  /** Golden signals of both. */
  readonly signals: readonly string[];
}

/**
 * Runbooks near to one: those for the same service and the same signal first,
 * then those that share more services, then more signals. Routine work is near
 * to urgent work only where they share both.
 *
 * @param most how many at most
 */
export function relatedRunbooks(handbook: Handbook, page: Runbook, most: number): RelatedRunbook[] {
  const { place, ofService, alike } = shelvesOf(handbook);
  const sharingService = new Set(page.data.services.flatMap((id) => ofService.get(id) ?? []));
  // Of those that share signals alone, runbooks of one urgency with the same signals are equally near: the first few do.
  const sharingSignals = [...alike.values()].flatMap((runbooks) =>
    runbooks.filter((other) => !sharingService.has(other)).slice(0, most + 1),
  );
  const sorted = [...sharingService, ...sharingSignals]
    .filter((other) => other.id !== page.id)
    .map((other) => ({
      page: other,
      services: other.data.services.filter((id) => page.data.services.includes(id)),
      signals: other.data.signals.filter((id) => page.data.signals.includes(id)),
    }))
    .filter((related) => {
      const [services, signals] = [related.services.length > 0, related.signals.length > 0];
      return isRoutine(related.page) === isRoutine(page) ? services || signals : services && signals;
    })
    .sort((a, b) => nearness(b) - nearness(a) || (place.get(a.page) ?? 0) - (place.get(b.page) ?? 0));
  return sorted.slice(0, most);
}

const nearness = ({ services, signals }: RelatedRunbook) =>
  (services.length > 0 && signals.length > 0 ? 100 : 0) + services.length * 2 + signals.length;

const isRoutine = ({ data }: Runbook) => data.urgency === 'routine';

/** The runbooks of a handbook, each list in their order by title. */
interface Shelves {
  /** Where each stands among all. */
  readonly place: ReadonlyMap<Runbook, number>;
  readonly ofService: ReadonlyMap<string, readonly Runbook[]>;
  /** Those with the same signals, routine work apart. */
  readonly alike: ReadonlyMap<string, readonly Runbook[]>;
}

const known = new WeakMap<Handbook, Shelves>();

/** Worked out once for a handbook: comparing each runbook with each takes a minute where there are thousands. */
function shelvesOf(handbook: Handbook): Shelves {
  const found = known.get(handbook);
  if (found) return found;
  const runbooks = handbook.all('runbook');
  const ofService = new Map<string, Runbook[]>();
  for (const runbook of runbooks) {
    for (const id of runbook.data.services) ofService.set(id, [...(ofService.get(id) ?? []), runbook]);
  }
  const shelves = {
    place: new Map(runbooks.map((runbook, place) => [runbook, place])),
    ofService,
    alike: Map.groupBy(runbooks, (runbook) => [isRoutine(runbook), ...runbook.data.signals.toSorted()].join(' ')),
  };
  known.set(handbook, shelves);
  return shelves;
}
