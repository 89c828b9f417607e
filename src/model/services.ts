import type { Handbook } from './handbook.ts';
import type { PageOf } from './page.ts';

/** Services that cannot work without the given one, directly. */
export function dependantsOf(handbook: Handbook, serviceId: string): readonly PageOf<'service'>[] {
  return handbook.all('service').filter((service) => service.data.dependsOn?.includes(serviceId));
}

/**
 * Rings of services that depend on each other, each once, as ids in the order
 * of dependency, starting with the id that is first in the alphabet. A service
 * that depends on itself is a ring of one.
 */
export function dependencyCycles(handbook: Handbook): string[][] {
  const cycles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start !== -1) {
      const cycle = rotateToFirst(trail.slice(start));
      cycles.set(cycle.join(' '), cycle);
      return;
    }
    if (done.has(id)) return;
    for (const next of handbook.find('service', id)?.data.dependsOn ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const service of handbook.all('service')) visit(service.id, []);
  return [...cycles.values()];
}

function rotateToFirst(ring: readonly string[]): string[] {
  const least = [...ring].sort()[0] ?? '';
  const at = ring.indexOf(least);
  return [...ring.slice(at), ...ring.slice(0, at)];
}
