import type { Site } from '../rule.ts';

/**
 * The route of the site that serves an address; undefined where none does.
 *
 * @param path an address with its slashes, without query and anchor
 */
export function routeAt(site: Site, path: string): string | undefined {
  return site.routes.find((route) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path || route === `${path}/`,
  );
}
