import type { PageOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';
import { type DerivedDiagram, hereNode, inWords, nodeId, pageNode } from './flowchart.ts';

/**
 * What depends on what: an arrow leads from a service to the one it needs.
 * The more incidents a service had, the heavier its border; the number stands
 * in the node.
 *
 * @param services those to show; dependencies on others are left out
 * @param centre id of the service the map is about; it alone is no link and is drawn round
 * @param incidents our own and exercises count; those of others only name services that could fail alike
 */
export function serviceMap(
  services: readonly PageOf<'service'>[],
  incidents: readonly PageOf<'postmortem'>[],
  centre?: string,
): DerivedDiagram {
  const known = new Set(services.map(({ id }) => id));
  const ours = incidents.filter(({ data }) => data.origin !== 'public');
  const source = ['flowchart TB'];
  const said: string[] = [];
  for (const service of services) {
    const count = ours.filter(({ data }) => data.services.includes(service.id)).length;
    const { title } = service.data;
    const label = count > 0 ? `${title}\n${words.diagrams.incidents(count)}` : title;
    source.push(...(service.id === centre ? [hereNode(service, label)] : pageNode(service, label)));
    if (count > 0) source.push(`  style ${nodeId('service', service.id, '')} stroke-width:${Math.min(6, 1 + count)}px`);
    const needs = (service.data.dependsOn ?? []).filter((id) => known.has(id));
    for (const id of needs) source.push(`  ${nodeId('service', service.id, '')} --> ${nodeId('service', id, '')}`);
    if (needs.length > 0) {
      const names = needs.map((id) => services.find((other) => other.id === id)?.data.title ?? id);
      said.push(words.diagrams.needs(title, inWords(names)));
    }
  }
  return {
    source: source.join('\n'),
    title: centre ? words.diagrams.dependsOn : words.diagrams.whichDepends,
    description: said.join(' ') || words.diagrams.noneNeeds,
  };
}

/**
 * The part of the map around one service: what it needs itself, and everything that fails with it.
 *
 * @example aroundService(database, services) // itself, what it needs, and all that fails with it, through others too
 */
export function aroundService(service: PageOf<'service'>, services: readonly PageOf<'service'>[]): PageOf<'service'>[] {
  const failing = new Set([service.id]);
  for (const id of failing) {
    for (const other of services) if (other.data.dependsOn?.includes(id)) failing.add(other.id);
  }
  const around = new Set([...failing, ...(service.data.dependsOn ?? [])]);
  return services.filter(({ id }) => around.has(id));
}
